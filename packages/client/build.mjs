// Makes dist/ from src/: plain JavaScript and its types.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const out = join(here, 'dist')
const compiler = join(here, '../../node_modules/typescript/bin/tsc')
rmSync(out, { recursive: true, force: true })
const args = [compiler, '-p', here, '--noEmit', 'false', '--declaration', '--outDir', out]
const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' })
process.exit(status ?? 1)
