const field = 'zhanggui:reloaded-at'
const againAfterMs = 60_000

/**
 * A page that was open during an upgrade asks for parts that are no more: it is loaded anew, once in a while at most, so
 * that a part that is really missing is said instead.
 */
export function renewWhenStale(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(field) ?? 0)
    if (Date.now() - last < againAfterMs) return
    event.preventDefault()
    sessionStorage.setItem(field, String(Date.now()))
    window.location.reload()
  })
}
