export type NotifyState = 'unsupported' | 'ask' | 'on' | 'blocked'

/** Whether this browser shows desktop alerts. */
export function notifyState(): NotifyState {
  if (typeof Notification === 'undefined') return 'unsupported'
  if (Notification.permission === 'granted') return 'on'
  return Notification.permission === 'denied' ? 'blocked' : 'ask'
}

/** Asks for the permission; only after a click, or browsers refuse. */
export async function askToNotify(): Promise<NotifyState> {
  if (notifyState() === 'ask') await Notification.requestPermission()
  return notifyState()
}

/** A desktop alert while the console is not in view; clicking it brings the console back. */
export function notify(title: string, body: string, tag: string, onClick: () => void): void {
  if (notifyState() !== 'on' || document.visibilityState === 'visible') return
  const alert = new Notification(title, { body, tag, icon: '/console/favicon.svg' })
  alert.onclick = () => {
    window.focus()
    onClick()
    alert.close()
  }
}
