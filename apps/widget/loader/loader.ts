import { createApi, takeCalls } from './api.ts'
import { createLauncher } from './launcher.ts'
import { createMemory } from './memory.ts'
import { readOptions } from './options.ts'
import { watchPage } from './page.ts'
import { createPanel } from './panel.ts'

/** Builds the widget on the shop's page: launcher, panel, and `window.zhanggui`. */
function load(): void {
  const options = readOptions(document)
  if (!options) console.warn('zhanggui: the script needs data-key')
  const early = window.zhanggui
  if (!options || (early && !Array.isArray(early))) return

  const memory = createMemory(options.publicKey)
  const launcher = createLauncher(options, memory, () => panel.open())
  const panel = createPanel({ options, memory, launcher })
  const api = createApi(panel)
  window.zhanggui = api
  takeCalls(api, early ?? [])
  watchPage(window, panel.page)
  panel.resume()
}

if (document.body) load()
else document.addEventListener('DOMContentLoaded', load)
