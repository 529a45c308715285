import assert from 'node:assert/strict'
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import pg from 'pg'
import { io } from 'socket.io-client'
import { startPostgres } from '../../scripts/postgres.mjs'
import { demoPassword, eventually, freePort } from '../support/service.ts'
import { openVisit } from '../support/visitor.ts'
import { type Cluster, startCluster } from './cluster.ts'

const examples = join(import.meta.dirname, '..', '..', 'deploy')
const folder = mkdtempSync(join(tmpdir(), 'zhanggui-proxies-'))
const postgres = await startPostgres()
let cluster: Cluster
const running: ChildProcess[] = []
before(async () => {
  if (!postgres) return
  makeCertificate()
  cluster = await startCluster({ databaseUrl: postgres.url, webs: 2, workers: 1, env: { TRUST_PROXY: 'true' } })
})
after(async () => {
  for (const child of running) child.kill('SIGTERM')
  await cluster?.close()
  postgres?.stop()
  rmSync(folder, { recursive: true, force: true })
})

interface Proxy {
  name: string
  program: string
  args(ports: Ports): string[]
}
interface Ports {
  plain: number
  tls: number
  webs: number[]
}

const proxies: Proxy[] = [
  {
    name: 'nginx',
    program: '/usr/sbin/nginx',
    args(ports) {
      const file = join(folder, 'nginx.conf')
      const asRoot = userInfo().uid === 0 ? 'user root;\n' : ''
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
        .map((kind) => `${kind}_temp_path ${folder}/${kind};\n`)
        .join('')
      const example = readFileSync(join(examples, 'nginx.conf'), 'utf8')
        .replace(/listen 80;/, `listen 127.0.0.1:${ports.plain};`)
        .replace(/listen 443 ssl;/, `listen 127.0.0.1:${ports.tls} ssl;`)
        .replaceAll(/\/etc\/letsencrypt\/\S+\.pem/g, join(folder, 'both.pem'))
        .replace('127.0.0.1:3000', `127.0.0.1:${ports.webs[0]}`)
        .replace('# server 10.0.0.12:3000', `server 127.0.0.1:${ports.webs[1]}`)
      writeFileSync(
        file,
        `${asRoot}daemon off;\npid ${folder}/nginx.pid;\nerror_log ${folder}/nginx.log;\nevents {}\nhttp {\naccess_log off;\n${temporary}${example}\n}\n`,
      )
      return ['-p', folder, '-c', file]
    },
  },
  {
    name: 'HAProxy',
    program: '/usr/sbin/haproxy',
    args(ports) {
      const file = join(folder, 'haproxy.cfg')
      writeFileSync(
        file,
        readFileSync(join(examples, 'haproxy.cfg'), 'utf8')
          // What a test's own process may open.
          .replace('maxconn 20000', 'maxconn 1000')
          .replace('bind :80\n', `bind 127.0.0.1:${ports.plain}\n`)
          .replace('bind :443 ssl', `bind 127.0.0.1:${ports.tls} ssl`)
          .replace('/etc/haproxy/certs/service.example.com.pem', join(folder, 'both.pem'))
          .replace('127.0.0.1:3000', `127.0.0.1:${ports.webs[0]}`)
          .replace('# server web2 10.0.0.12:3000', `server web2 127.0.0.1:${ports.webs[1]}`),
      )
      return ['-db', '-f', file]
    },
  },
]

for (const proxy of proxies)
  test(`through ${proxy.name} as in its example: sockets, polling, files, addresses, and the way to TLS`, {
    skip: postgres && existsSync(proxy.program) ? false : `there is no ${proxy.name} or no PostgreSQL on this machine`,
    timeout: 200_000,
  }, async () => {
    const ports = {
      plain: await freePort(),
      tls: await freePort(),
      webs: cluster.webs.map(({ port }) => port!),
    }
    running.push(spawn(proxy.program, proxy.args(ports), { stdio: 'ignore' }))
    const url = `https://127.0.0.1:${ports.tls}`
    await eventually('the proxy', async () => (await fetch(`${url}/readyz`).catch(() => undefined))?.ok)

    const visitor = await openVisit(url)
    const { seq } = await visitor.send('怎么开发票')
    await eventually('the pushed answer', async () => [...visitor.held.keys()].some((one) => one > seq))
    const { visitorToken } = visitor.visit
    visitor.close()

    assert.equal(await pollsAsWell(url, visitorToken), true, 'a browser without WebSocket')
    assert.equal(await upload(url, visitorToken, 8 * 1024 * 1024), 201, 'a file of 8 MB')
    assert.equal(await addressSeen(url, '6.6.6.6'), '127.0.0.1', 'an address that the customer claims is not believed')
    const plain = await fetch(`http://127.0.0.1:${ports.plain}/console/`, { redirect: 'manual' })
    assert.ok([301, 302].includes(plain.status))
    assert.match(plain.headers.get('location') ?? '', /^https:/)
  })

/** A certificate of the test's own, which its clients believe. */
function makeCertificate(): void {
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
  const asked = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  spawnSync('openssl', [
    ...asked,
    '-days',
    '2',
    '-subj',
    '/CN=127.0.0.1',
    '-addext',
    'subjectAltName=IP:127.0.0.1',
    '-keyout',
    key,
    '-out',
    certificate,
  ])
  writeFileSync(join(folder, 'both.pem'), readFileSync(certificate, 'utf8') + readFileSync(key, 'utf8'))
  setDefaultCACertificates([...getCACertificates('default'), readFileSync(certificate, 'utf8')])
}

/** Every request of a polling browser must reach the same of two processes. */
async function pollsAsWell(url: string, token: string): Promise<boolean> {
  const socket = io(`${url}/visitor`, {
    auth: { token },
    transports: ['polling'],
    withCredentials: true,
    forceNew: true,
  })
  try {
    const answer = await socket.timeout(20_000).emitWithAck('message.send', {
      clientId: crypto.randomUUID(),
      text: '运费怎么算',
    })
    return answer.ok
  } finally {
    socket.close()
  }
}

async function upload(url: string, token: string, size: number): Promise<number> {
  const form = new FormData()
  form.append('file', new File(['%PDF-1.4\n', new Uint8Array(size)], '发票.pdf', { type: 'application/pdf' }))
  const answer = await fetch(`${url}/api/widget/attachments`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, origin: url },
    body: form,
  })
  if (!answer.ok) console.log(await answer.text())
  return answer.status
}

/** Signs in while claiming an address; answers with the one that was noted. */
async function addressSeen(url: string, claimed: string): Promise<unknown> {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, 'x-forwarded-for': claimed },
    body: JSON.stringify({ email: 'suhe@yunshan.example', password: demoPassword }),
  })
  assert.equal(answer.status, 200, await answer.text())
  const client = new pg.Client({ connectionString: postgres!.url })
  await client.connect()
  const { rows } = await client.query('select ip_address from auth.session order by created_at desc limit 1')
  await client.end()
  return rows[0]?.ip_address
}
