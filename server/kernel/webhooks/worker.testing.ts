import { openPostgres } from '../database.ts'
import { createOutbound } from '../outbound/outbound.ts'
import { createSecrets } from '../secrets/secrets.ts'
import { testLog } from '../testing.ts'
import { createBuild } from './message.ts'
import { createSender } from './sender.ts'
import { testEvents, testSecret } from './testing.ts'

/** A worker process of its own, to be killed: sends what is due on the database that it is given. */
const database = await openPostgres(process.argv[2]!, { poolSize: 2 })
const outbound = createOutbound({ allowPrivate: true })
const secrets = createSecrets(testSecret)
const build = createBuild(testEvents)
const limits = { leaseSeconds: 1, timeoutMs: 20_000 }
await createSender({ database, outbound, secrets, build, log: testLog, limits }).start()
setInterval(() => {}, 60_000)
