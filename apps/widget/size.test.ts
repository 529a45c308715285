import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'

const widget = import.meta.dirname
const folder = mkdtempSync(join(tmpdir(), 'widget-'))
after(() => rmSync(folder, { recursive: true, force: true }))

test('the widget stays light: 5 kB on the shop page, 50 kB for the chat, and obeys a strict content policy', () => {
  const vite = join(widget, '..', '..', 'node_modules', 'vite', 'bin', 'vite.js')
  const env = { ...process.env, WIDGET_OUT_DIR: folder }
  for (const mode of ['production', 'loader'])
    execFileSync(process.execPath, [vite, 'build', '--mode', mode, '--logLevel', 'error'], { cwd: widget, env })

  const loader = gzipSync(readFileSync(join(folder, 'loader.js'))).length
  const assets = join(folder, 'chat', 'assets')
  const chat = readdirSync(assets)
    .filter((name) => /\.(js|css)$/.test(name))
    .reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name))).length, 0)
  const page = readFileSync(join(folder, 'chat', 'index.html'), 'utf8')

  assert.ok(loader <= 5_000, `the loader has ${loader} bytes`)
  assert.ok(chat > 10_000 && chat <= 50_000, `the chat has ${chat} bytes`)
  assert.doesNotMatch(page, /<style|style=|<script(?![^>]*src=)|\son\w+=/i)
})
