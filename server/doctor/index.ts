export { type DoctorDeps, examine } from './doctor.ts'
export { type Finding, lineOf } from './finding.ts'
export { checkSecrets } from './secrets.check.ts'
export type { TenantFacts } from './tenant.check.ts'
