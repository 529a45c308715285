import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, type TestContext } from 'node:test'
import type { Browser } from 'playwright-core'
import { openBrowser } from './browser.ts'
import { playScene, type Scene } from './scene.ts'
import { type Home, makeEmbeddedHome, type RunningService, startService } from './service.ts'

/** What every story of a file plays on. */
export interface Stage {
  url: string
  browser: Browser
}

/**
 * One real service and one browser for all stories of a file. Everybody's browser is closed when a story ends; when it
 * fails, pictures of what they all saw are left in the folder for temporary files, and the service's log is printed.
 * `settings` are the service's own.
 */
export function openStage(prepare?: (stage: Stage) => Promise<void>, settings: Record<string, string> = {}): Stage {
  let home: Home
  let service: RunningService
  const stage = {} as Stage
  before(async () => {
    home = await makeEmbeddedHome()
    service = await startService(home, settings)
    stage.url = service.url
    stage.browser = await openBrowser()
    await prepare?.(stage)
  })
  afterEach(async (story) => {
    if ('error' in story && story.error) {
      await keepPictures(stage.browser, story as TestContext)
      console.log(`the service said: ${service.printed().slice(-4000)}`)
    }
    await Promise.all(stage.browser.contexts().map((context) => context.close()))
  })
  after(async () => {
    await stage.browser?.close()
    await service?.stop()
    await home?.remove()
  })
  return stage
}

/** A stage on which the busy hour of the demo shop has been played. */
export function openBusyStage(): Stage & { scene: Scene } {
  const busy = {} as Stage & { scene: Scene }
  after(() => busy.scene?.close())
  openStage(async (stage) => void Object.assign(busy, stage, { scene: await playScene(stage.url) }))
  return busy
}

async function keepPictures(browser: Browser, story: TestContext): Promise<void> {
  const folder = join(tmpdir(), 'zhanggui-failed-stories')
  mkdirSync(folder, { recursive: true })
  const pages = browser.contexts().flatMap((context) => context.pages())
  for (const [index, page] of pages.entries()) {
    const path = join(folder, `${story.name.replace(/\W+/g, '-').slice(0, 60)}-${index + 1}.png`)
    await page.screenshot({ path }).then(
      () => console.log(`seen when it failed: ${path}`),
      () => {},
    )
  }
}
