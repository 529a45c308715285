import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const version = '4.27.0'

/** node-nlp in a folder of its own: we measure beside it, we do not need it. */
export function installNodeNlp(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'zhanggui-peer-'))
  writeFileSync(join(folder, 'package.json'), '{"private":true}')
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', `node-nlp@${version}`], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (!existsSync(join(folder, 'node_modules', 'node-nlp'))) throw new Error('node-nlp could not be installed')
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
