// A reporter of node's test runner that tells only how many tests passed, failed and were left out.
export default async function* count(events) {
  const total = { passed: 0, failed: 0, skipped: 0 }
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue
    if (data.details?.type === 'suite') continue
    if (data.skip !== undefined || data.todo !== undefined) total.skipped++
    else if (type === 'test:pass') total.passed++
    else total.failed++
  }
  yield JSON.stringify(total)
}
