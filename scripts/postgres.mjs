// A PostgreSQL cluster of the tests' own: a throw-away folder, loopback, a free port.
import { spawn, spawnSync } from 'node:child_process'
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { postgresFolder } from './machine.mjs'

/**
 * Starts a cluster; undefined where PostgreSQL is missing. `durable` waits for the disk, as production does.
 * @param {{ durable?: boolean, preload?: string }} [options]
 */
export async function startPostgres({ durable = false, preload = '' } = {}) {
  const bin = postgresFolder()
  if (!bin) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'zhanggui-postgres-'))
  const data = join(folder, 'data')
  const asRoot = userInfo().uid === 0
  if (asRoot) chownSync(folder, ...postgresIds())
  const port = await freePort()
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=${durable ? 'on' : 'off'} -c max_connections=200 -c shared_buffers=${durable ? '512MB -c max_wal_size=4GB' : '128MB'} -c shared_preload_libraries='${preload}'`
  runAs(asRoot, join(bin, 'initdb'), ['-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--locale=C.UTF-8'])
  runAs(asRoot, join(bin, 'pg_ctl'), ['-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start'])
  return {
    pid: Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]),
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    /** Cuts it off as a power cut would, and starts it again, while everything else goes on. */
    restart() {
      const args = ['-D', data, '-w', '-l', join(folder, 'log'), '-m', 'immediate', 'restart']
      return new Promise((done, failed) => {
        const child = spawn(...commandAs(asRoot, join(bin, 'pg_ctl'), args), { stdio: 'ignore' })
        child.once('exit', (code) =>
          code === 0 ? done() : failed(new Error(`PostgreSQL did not start again: ${code}`)),
        )
      })
    },
    stop() {
      runAs(asRoot, join(bin, 'pg_ctl'), ['-D', data, '-w', '-m', 'immediate', 'stop'])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/**
 * PostgreSQL refuses to run as root.
 * @returns {[string, string[]]}
 */
function commandAs(asRoot, command, args) {
  return asRoot ? ['runuser', ['-u', 'postgres', '--', command, ...args]] : [command, args]
}

function runAs(asRoot, command, args) {
  const [program, list] = commandAs(asRoot, command, args)
  const { status, stderr } = spawnSync(program, list, { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] })
  if (status !== 0) throw new Error(`${command} failed: ${stderr}`)
}

function postgresIds() {
  const ids = spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' }).stdout
  const groups = spawnSync('id', ['-g', 'postgres'], { encoding: 'utf8' }).stdout
  return [Number(ids), Number(groups)]
}

function freePort() {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => found(port))
    })
  })
}
