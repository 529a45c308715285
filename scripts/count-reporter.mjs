// A reporter of node's test runner that tells only how many tests of each file passed, failed and were left out.
import { relative } from 'node:path'

export default async function* count(events) {
  const files = {}
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue
    if (data.details?.type === 'suite') continue
    const file = relative(process.cwd(), data.file ?? '')
    files[file] ??= { passed: 0, failed: 0, skipped: 0 }
    if (data.skip !== undefined || data.todo !== undefined) files[file].skipped++
    else if (type === 'test:pass') files[file].passed++
    else files[file].failed++
  }
  yield JSON.stringify(files)
}
