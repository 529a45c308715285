export { type DoctorDeps, examine } from './doctor.ts'
export { type Finding, lineOf } from './finding.ts'
export type { TenantFacts } from './tenant.check.ts'
