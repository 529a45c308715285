export interface Page {
  url: string
  title: string
}

/** The page that is open now, within the lengths the service takes. */
export function currentPage(): Page {
  return { url: location.href.slice(0, 2000), title: document.title.slice(0, 300) }
}

/** Tells of each address that the shop's page takes on, single-page shops included. */
export function watchPage(window: Window, moved: (page: Page) => void): void {
  let last = location.href
  // A shop sets its title after the address: look once it has had its turn.
  const look = () =>
    setTimeout(() => {
      if (location.href === last) return
      last = location.href
      moved(currentPage())
    }, 100)
  const { history } = window
  for (const method of ['pushState', 'replaceState'] as const) {
    const original = history[method]
    history[method] = function (this: History, ...call: Parameters<History['pushState']>) {
      original.apply(this, call)
      look()
    }
  }
  window.addEventListener('popstate', look)
  window.addEventListener('hashchange', look)
}
