import type { Config } from '../kernel/config.ts'
import { about, type Finding } from './finding.ts'

/** The program that runs this, and settings that are allowed but not what a shop wants in production. */
export function checkSettings(config: Config, nodeVersion = process.versions.node): Finding[] {
  const node = about('node')
  const settings = about('settings')
  const major = Number(nodeVersion.split('.')[0])
  const behindTls = config.PUBLIC_URL?.startsWith('https://')
  return [
    major >= 24
      ? node.fine(`Node ${nodeVersion} runs the service`)
      : node.broken(`Node ${nodeVersion} is too old: run the service with Node 24 (npm start brings it)`),
    settings.fine('every setting can be read'),
    ...(behindTls && !config.TRUST_PROXY
      ? [
          settings.look(
            'PUBLIC_URL is https, so a proxy stands in front: set TRUST_PROXY=true, else all customers count as one address',
          ),
        ]
      : []),
    ...(config.DEMO && behindTls
      ? [settings.look('the demo shop, whose passwords everybody knows, is served: set DEMO=false')]
      : []),
    ...(config.DATABASE_URL || sole(config)
      ? []
      : [settings.broken('the embedded database serves one process with both roles: set DATABASE_URL to split ROLES')]),
  ]
}

const sole = (config: Config) => config.ROLES.includes('web') && config.ROLES.includes('worker')
