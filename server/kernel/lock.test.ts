import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { folderOwner, lockFolder } from './lock.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhanggui-lock-'))
after(() => rmSync(folder, { recursive: true, force: true }))

test('a data folder that a living process holds is refused, with its pid', () => {
  const lock = lockFolder(folder)

  assert.throws(() => lockFolder(folder), { code: 'kernel.dataFolderInUse', facts: { folder, pid: process.pid } })
  assert.equal(folderOwner(folder), process.pid)
  lock.release()
  assert.equal(folderOwner(folder), undefined)
})

test('the lock of a process that was killed is taken over', async () => {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'])
  writeFileSync(join(folder, 'lock.json'), JSON.stringify({ pid: child.pid, startedAt: '' }))
  assert.throws(() => lockFolder(folder), { code: 'kernel.dataFolderInUse' })

  child.kill('SIGKILL')
  await new Promise((done) => child.once('exit', done))

  lockFolder(folder).release()
})

test('a lock whose pid now belongs to a younger process is taken over', () => {
  writeFileSync(join(folder, 'lock.json'), JSON.stringify({ pid: process.pid, startedAt: '1' }))

  lockFolder(folder).release()
})
