import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { newWebhookSecret, signatures } from './signature.ts'

const guide = join(import.meta.dirname, '../../../docs/guides/webhooks.md')

const [secret, former] = [newWebhookSecret(), newWebhookSecret()]
const body = '{"text":"退货"}'
const now = Math.floor(Date.now() / 1000)
const headers = (timestamp: number, secrets = [secret]) => ({
  'webhook-id': 'a',
  'webhook-timestamp': String(timestamp),
  'webhook-signature': signatures(secrets, { id: 'a', timestamp, body }),
})
const cases = [
  { secret, headers: headers(now), body },
  { secret: former, headers: headers(now, [secret, former]), body },
  { secret, headers: headers(now), body: `${body} ` },
  { secret, headers: headers(now - 600), body },
  { secret: former, headers: headers(now), body },
]

/** Each language's example, and the program around it that reads cases from its input and answers with what it says. */
const languages = {
  ts: {
    command: process.execPath,
    file: 'example.mts',
    around: (example: string) => `${example}
import { readFileSync } from 'node:fs'
const cases = JSON.parse(readFileSync(0, 'utf8'))
console.log(JSON.stringify(cases.map(({ secret, headers, body }) => isFromZhanggui(secret, headers, body))))`,
  },
  python: {
    command: 'python3',
    file: 'example.py',
    around: (example: string) => `${example}
import json, sys
cases = json.loads(sys.stdin.buffer.read())
print(json.dumps([is_from_zhanggui(one["secret"], one["headers"], one["body"].encode()) for one in cases]))`,
  },
  php: {
    command: 'php',
    file: 'example.php',
    around: (example: string) => `<?php
${example}
$cases = json_decode(file_get_contents('php://stdin'), true);
echo json_encode(array_map(fn($one) => isFromZhanggui($one['secret'], $one['headers'], $one['body']), $cases));`,
  },
}

for (const [language, { command, file, around }] of Object.entries(languages)) {
  const skip = spawnSync(command, ['--version']).error ? `there is no ${command} on this machine` : false
  test(`the guide's example in ${language} takes what is sent, and refuses what was changed, is old, or is signed by others`, {
    skip,
  }, () => {
    const [, example] = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readFileSync(guide, 'utf8')) ?? []
    const folder = mkdtempSync(join(tmpdir(), 'zhanggui-guide-'))
    writeFileSync(join(folder, file), around(example!))

    const { stdout, stderr } = spawnSync(command, [join(folder, file)], {
      input: JSON.stringify(cases),
      encoding: 'utf8',
    })
    rmSync(folder, { recursive: true })

    assert.deepEqual(JSON.parse(stdout || 'null'), [true, true, false, false, false], stderr)
  })
}
