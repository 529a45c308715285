import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { stringify } from 'yaml'
import { postgresFolder } from '../../scripts/machine.mjs'
import { eventually, freePort } from '../support/service.ts'

const programs = ['/usr/bin/patroni', '/usr/bin/etcd', '/usr/sbin/haproxy']

/** What this machine lacks for a cluster that fails over; empty where it has all. */
export function missingPrograms(): string[] {
  const missing = programs.filter((path) => !existsSync(path)).map((path) => path.split('/').at(-1)!)
  return postgresFolder() ? missing : ['postgresql', ...missing]
}

export interface PatroniNode {
  name: string
  port: number
  restPort: number
}
export interface PatroniCluster {
  /** Through HAProxy, to whichever node leads. */
  url: string
  nodes: PatroniNode[]
  leader(): Promise<PatroniNode | undefined>
  /** Kills a node's PostgreSQL and its Patroni as a power cut would. */
  kill(node: PatroniNode): void
  /** Starts a node again: it follows the new leader. */
  revive(node: PatroniNode): void
  /** Whether a node follows the leader and hears from it. */
  follows(node: PatroniNode): Promise<boolean>
  close(): Promise<void>
}

/** A cluster of `size` PostgreSQL servers under Patroni with synchronous replication, etcd and HAProxy, all on loopback. */
export async function startPatroni(size: number): Promise<PatroniCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'zhanggui-patroni-'))
  const owner = postgresOwner()
  if (owner) chownSync(folder, owner.uid, owner.gid)
  const running = new Map<string, ChildProcess>()
  const run = (name: string, command: string, args: string[]) => {
    const log = join(folder, `${name}.log`)
    running.set(
      name,
      spawn('/bin/sh', ['-c', `exec "$0" "$@" >>${log} 2>&1`, command, ...args], {
        ...owner,
        cwd: folder,
        stdio: 'ignore',
        env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C.UTF-8', HOME: folder },
      }),
    )
  }

  const [etcd, peer, entrance] = [await freePort(), await freePort(), await freePort()]
  const nodes: PatroniNode[] = []
  for (let no = 1; no <= size; no++)
    nodes.push({ name: `node${no}`, port: await freePort(), restPort: await freePort() })
  run('etcd', '/usr/bin/etcd', etcdArgs(folder, etcd, peer))
  for (const node of nodes) {
    mkdirSync(join(folder, node.name))
    if (owner) chownSync(join(folder, node.name), owner.uid, owner.gid)
    writeFileSync(join(folder, `${node.name}.yml`), stringify(patroniSettings(folder, node, etcd)))
  }
  writeFileSync(join(folder, 'haproxy.cfg'), haproxySettings(nodes, entrance))
  const startNode = (node: PatroniNode) => run(node.name, '/usr/bin/patroni', [join(folder, `${node.name}.yml`)])
  for (const node of nodes) startNode(node)
  run('haproxy', '/usr/sbin/haproxy', ['-db', '-f', join(folder, 'haproxy.cfg')])

  const leads = (node: PatroniNode) => asks(node, '/primary')
  const follows = async (node: PatroniNode) => (await asks(node, '/replica')) && (await isHearing(node))
  const leader = async () => {
    for (const node of nodes) if (await leads(node)) return node
    return undefined
  }
  const close = async () => {
    for (const node of nodes) killNode(folder, node, running.get(node.name))
    for (const child of running.values()) child.kill('SIGKILL')
    await new Promise((done) => setTimeout(done, 500))
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 300 })
  }
  try {
    const first = await eventually('a leader', leader, 90)
    for (const node of nodes) if (node !== first) await eventually(`${node.name} to follow`, () => follows(node), 90)
    await eventually('a synchronous stand-by', () => hasStandby(first), 60)
  } catch (error) {
    const tail = nodes.map(({ name }) => readFileSync(join(folder, `${name}.log`), 'utf8').slice(-3000))
    await close()
    throw new Error(`${(error as Error).message}\n${tail.join('\n')}`)
  }
  return {
    url: `postgres://postgres@127.0.0.1:${entrance}/postgres`,
    nodes,
    leader,
    kill: (node) => killNode(folder, node, running.get(node.name)),
    revive: startNode,
    follows,
    close,
  }
}

/** PostgreSQL refuses to run as root. */
function postgresOwner(): { uid: number; gid: number } | undefined {
  if (userInfo().uid !== 0) return undefined
  const ask = (flag: string) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout)
  return { uid: ask('-u'), gid: ask('-g') }
}

function killNode(folder: string, node: PatroniNode, patroni: ChildProcess | undefined): void {
  patroni?.kill('SIGKILL')
  try {
    const [pid] = readFileSync(join(folder, node.name, 'data', 'postmaster.pid'), 'utf8').split('\n')
    process.kill(Number(pid), 'SIGKILL')
  } catch {}
}

function etcdArgs(folder: string, port: number, peer: number): string[] {
  return [
    ...['--name', 'etcd', '--data-dir', join(folder, 'etcd'), '--logger', 'zap'],
    ...['--listen-client-urls', `http://127.0.0.1:${port}`, '--advertise-client-urls', `http://127.0.0.1:${port}`],
    ...['--listen-peer-urls', `http://127.0.0.1:${peer}`, '--initial-advertise-peer-urls', `http://127.0.0.1:${peer}`],
    ...['--initial-cluster', `etcd=http://127.0.0.1:${peer}`],
  ]
}

function patroniSettings(folder: string, { name, port, restPort }: PatroniNode, etcd: number): object {
  const trust = ['local all all trust', 'host all all 127.0.0.1/32 trust', 'host replication all 127.0.0.1/32 trust']
  return {
    scope: 'zhanggui',
    name,
    restapi: { listen: `127.0.0.1:${restPort}`, connect_address: `127.0.0.1:${restPort}` },
    etcd3: { host: `127.0.0.1:${etcd}` },
    bootstrap: {
      dcs: {
        ttl: 20,
        loop_wait: 5,
        retry_timeout: 5,
        synchronous_mode: true,
        postgresql: {
          use_pg_rewind: true,
          parameters: { max_connections: 100, wal_keep_size: '256MB', shared_buffers: '64MB' },
        },
      },
      initdb: [{ encoding: 'UTF8' }, { locale: 'C.UTF-8' }, 'data-checksums'],
      pg_hba: trust,
    },
    postgresql: {
      listen: `127.0.0.1:${port}`,
      connect_address: `127.0.0.1:${port}`,
      data_dir: join(folder, name, 'data'),
      bin_dir: postgresFolder(),
      pgpass: join(folder, name, 'pgpass'),
      authentication: {
        superuser: { username: 'postgres', password: 'postgres' },
        replication: { username: 'replicator', password: 'replicator' },
      },
      parameters: { unix_socket_directories: join(folder, name) },
      pg_hba: trust,
    },
  }
}

/** The example of the project with the addresses of this cluster. */
function haproxySettings(nodes: readonly PatroniNode[], entrance: number): string {
  const example = readFileSync(join(import.meta.dirname, '..', '..', 'deploy', 'haproxy-postgres.cfg'), 'utf8')
  const servers = nodes.map(({ name, port, restPort }) => `  server ${name} 127.0.0.1:${port} check port ${restPort}`)
  return example
    .replace('127.0.0.1:5000', `127.0.0.1:${entrance}`)
    .replace(/ check port 8008/, '')
    .replace(/(?:\n {2}server .*)+/, `\n${servers.join('\n')}`)
}

async function asks(node: PatroniNode, path: string): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${node.restPort}${path}`, { signal: AbortSignal.timeout(2000) }).catch(
    () => undefined,
  )
  return answer?.ok === true
}

async function query(node: PatroniNode, statement: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: `postgres://postgres@127.0.0.1:${node.port}/postgres` })
  client.on('error', () => {})
  try {
    await client.connect()
    return (await client.query(statement)).rows.length > 0
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

const isHearing = (node: PatroniNode) => query(node, `select from pg_stat_wal_receiver where status = 'streaming'`)
const hasStandby = (node: PatroniNode) =>
  query(node, `select from pg_stat_replication where sync_state in ('sync', 'quorum')`)
