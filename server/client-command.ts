import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ApiReference, clientSource } from './client-source.ts'
import { readConfig } from './kernel/config.ts'
import { openPglite } from './kernel/database.ts'
import { declaredErrors } from './kernel/errors.ts'
import { createLog } from './kernel/log.ts'
import { createService } from './main.ts'

const root = join(import.meta.dirname, '..')
const written = 'packages/client/src/generated.ts'

/** Writes the generated part of the client from the API reference, or says whether it is what the reference says. */
export async function makeClient({ check = false }: { check?: boolean }): Promise<void> {
  const source = formatted(clientSource(await readReference(), codesOf()))
  if (!check) return writeFileSync(join(root, written), source)
  if (readFileSync(join(root, written), 'utf8') !== source)
    throw new Error(`${written} is not what the API reference says; run: npx zhanggui client`)
}

function codesOf(): string[] {
  return [...new Set(declaredErrors().map(({ code }) => code))].filter((code) => !/^(kernel|backup)\./.test(code))
}

/** The reference as a service of its own tells it, without being started. */
async function readReference(): Promise<ApiReference> {
  const folder = mkdtempSync(join(tmpdir(), 'zhanggui-client-'))
  const database = await openPglite()
  const config = readConfig({ DATA_DIR: folder, PORT: '0', ROLES: 'web', DEMO: 'false' })
  const service = await createService({ config, log: createLog('silent'), database })
  try {
    return (await service.reference()) as unknown as ApiReference
  } finally {
    await service.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function formatted(source: string): string {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
  const args = [biome, 'format', `--stdin-file-path=${written}`]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { input: source, encoding: 'utf8', cwd: root })
  if (status !== 0) throw new Error(`the client's source cannot be formatted: ${stderr}`)
  return stdout
}
