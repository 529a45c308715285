import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface OlderProgram {
  /** Where it lies, with this program's packages. */
  folder: string
  remove(): void
}

const root = join(import.meta.dirname, '..', '..')

/** An older version of this program out of the history of its repository; undefined where there is none. */
export function takeOlderProgram(commit: string): OlderProgram | undefined {
  const archive = spawnSync('git', ['archive', commit], { cwd: root, maxBuffer: 1 << 30 })
  if (archive.status !== 0) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'zhanggui-older-'))
  const unpacked = spawnSync('tar', ['-x', '-C', folder], { input: archive.stdout })
  if (unpacked.status !== 0) throw new Error(`tar failed: ${unpacked.stderr}`)
  for (const path of ['node_modules', 'apps/console/dist', 'apps/widget/dist'])
    if (existsSync(join(root, path))) symlinkSync(join(root, path), join(folder, path))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
