import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { about, type Finding } from './finding.ts'

const root = join(import.meta.dirname, '..', '..')
const chinese: Record<string, string> = { console: '控制台', widget: '网页组件' }
const built = { console: 'index.html', widget: 'loader.js' }

/** The pages that browsers get: built, and not older than what they are built from. */
export function checkApps(folder = root): Finding[] {
  return Object.entries(built).map(([app, page]) => {
    const pages = about('pages')
    const file = join(folder, 'apps', app, 'dist', page)
    if (!existsSync(file))
      return pages.broken(
        `the ${app} is not built: run npm start once, or npm run build -w apps/${app}`,
        `${chinese[app]}还没有构建：运行一次 npm start，或 npm run build -w apps/${app}`,
      )
    const sources = [join(folder, 'apps', app), join(folder, 'contracts')].flatMap(filesBelow)
    const newest = Math.max(0, ...sources.map((path) => statSync(path).mtimeMs))
    const stamp = join(folder, 'apps', app, 'dist', '.built')
    const builtAt = statSync(existsSync(stamp) ? stamp : file).mtimeMs
    return newest > builtAt
      ? pages.look(
          `the ${app} is older than its sources: run npm start once, or npm run build -w apps/${app}`,
          `${chinese[app]}比源代码旧：运行一次 npm start，或 npm run build -w apps/${app}`,
        )
      : pages.fine(`the ${app} is built and fresh`, `${chinese[app]}已构建，是最新的`)
  })
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (['dist', 'node_modules'].includes(entry.name) || entry.name.endsWith('.test.ts')) return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(path) : entry.isFile() ? [path] : []
  })
}
