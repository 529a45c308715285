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
      ? node.fine(`Node ${nodeVersion} runs the service`, `服务由 Node ${nodeVersion} 运行`)
      : node.broken(
          `Node ${nodeVersion} is too old: run the service with Node 24 (npm start brings it)`,
          `Node ${nodeVersion} 太旧：请用 Node 24（npm start 自带）`,
        ),
    settings.fine('every setting can be read', '所有设置都能读懂'),
    ...(behindTls && !config.TRUST_PROXY
      ? [
          settings.look(
            'PUBLIC_URL is https, so a proxy stands in front: set TRUST_PROXY=true, else all customers count as one address',
            'PUBLIC_URL 是 https，说明前面有代理：设置 TRUST_PROXY=true，否则所有客户会被当成同一个地址',
          ),
        ]
      : []),
    ...(config.TRUST_PROXY && !isLocal(config.HOST) && !behindTls
      ? [
          settings.look(
            `TRUST_PROXY is on and HOST is ${config.HOST}: who reaches the port past the proxy names any address she likes; close the port to others, or set TRUST_PROXY=false`,
            `TRUST_PROXY 开着，HOST 是 ${config.HOST}：绕过代理的人可以冒充任何地址；请把端口对外关闭，或设 TRUST_PROXY=false`,
          ),
        ]
      : []),
    ...((config.TRUST_PROXY || config.PUBLIC_URL) && !config.METRICS_TOKEN
      ? [
          settings.look(
            'METRICS_TOKEN is not set, and a proxy stands in front: nobody can read /metrics; set it to have figures',
            '没有设置 METRICS_TOKEN，而前面有代理：谁都读不到 /metrics；要采集指标请设置它',
          ),
        ]
      : []),
    ...(config.DEMO && behindTls
      ? [
          settings.look(
            'the demo shop, whose passwords everybody knows, is served: set DEMO=false',
            '演示店铺开着，它的密码人人知道：设置 DEMO=false',
          ),
        ]
      : []),
    ...(config.DATABASE_URL || sole(config)
      ? []
      : [
          settings.broken(
            'the embedded database serves one process with both roles: set DATABASE_URL to split ROLES',
            '内置数据库只能给兼两种角色的一个进程用：要拆分 ROLES，请设置 DATABASE_URL',
          ),
        ]),
  ]
}

const isLocal = (host: string) => ['127.0.0.1', 'localhost', '::1'].includes(host)

const sole = (config: Config) => config.ROLES.includes('web') && config.ROLES.includes('worker')
