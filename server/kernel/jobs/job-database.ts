import { fromKysely } from 'pg-boss'
import type { OpenedDatabase } from '../database.ts'

/**
 * The job queue's way to the database. The embedded one has a single session, which is shared: so the queue waits its
 * turn like everybody, and its scripts of several statements go another way than single ones.
 */
export function jobDatabase({ db, pglite, rowsOf }: OpenedDatabase) {
  const single = fromKysely(db)
  if (!pglite)
    return {
      executeSql: async (text: string, values?: unknown[]) =>
        values?.length || !rowsOf ? single.executeSql(text, values) : { rows: await rowsOf(text) },
    }
  return {
    async executeSql(text: string, values?: unknown[]) {
      if (values?.length) return single.executeSql(text, values)
      return db.connection().execute(async () => {
        try {
          const results = await pglite.exec(text)
          return { rows: results.flatMap((result) => result.rows) }
        } catch (error) {
          await pglite.exec('rollback')
          throw error
        }
      })
    },
  }
}
