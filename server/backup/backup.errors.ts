import { defineError } from '../kernel/errors.ts'

export const notABackup = defineError<{ file: string; reason: string }>(
  'backup.unreadable',
  400,
  'the file is not a backup of this product',
)
export const backupCutOff = defineError<{ file: string }>(
  'backup.cutOff',
  400,
  'the backup ends too early: it was cut off while it was written or copied',
)
export const backupDamaged = defineError<{ part: string }>(
  'backup.damaged',
  400,
  'the backup is damaged: what it holds does not fit its checksum',
)
export const backupNewer = defineError<{ reason: string }>(
  'backup.newer',
  409,
  'the backup was made by a newer version; update first',
)
export const backupOlder = defineError<{ migrations: string[] }>(
  'backup.older',
  409,
  'the backup is older than this database; restore it into a database that is wholly new, which is then brought up to date',
)
export const databaseNotEmpty = defineError<{ table: string }>(
  'backup.notEmpty',
  409,
  'the database is not empty; with --replace the backup takes the place of everything in it',
)
export const databaseInUse = defineError<{ connections: number }>(
  'backup.inUse',
  409,
  'the service is connected to this database; stop all its processes first',
)
export const fileTaken = defineError<{ key: string }>(
  'backup.fileTaken',
  409,
  'the file store holds another file under the same key',
)
export const notTheSame = defineError<{ table: string }>(
  'backup.notTheSame',
  500,
  'what was restored is not what the backup holds; nothing was changed',
)
