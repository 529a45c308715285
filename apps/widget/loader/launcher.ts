import { launcherStyle } from './launcher.style.ts'
import { type DrawnMark, drawMark } from './mark.ts'
import type { Memory } from './memory.ts'
import type { LoaderOptions } from './options.ts'
import { words } from './words.ts'

const greetingAfterMs = 4000

export interface Launcher {
  /** Puts the iframe into the widget's own corner of the page. */
  place(frame: HTMLIFrameElement): void
  show(open: boolean): void
  look(look: { accent: string; position: 'left' | 'right' }): void
  unread(count: number, preview: string | null): void
}

/** The round of button, count and bubble in the page's corner, in a shadow root of its own. */
export function createLauncher(options: LoaderOptions, memory: Memory, opened: () => void): Launcher {
  const text = words[options.locale]
  const host = document.createElement('zhanggui-widget')
  host.lang = options.locale
  const root = host.attachShadow({ mode: 'open' })
  adoptStyle(root)

  const button = make('button', 'launch')
  const mark: DrawnMark = drawMark()
  const count = make('span', 'count')
  count.hidden = true
  button.append(mark.picture, count)
  button.setAttribute('aria-label', text.open)
  button.setAttribute('aria-expanded', 'false')
  button.onclick = opened

  const bubble = make('div', 'bubble')
  const say = make('button', 'say')
  say.onclick = opened
  const dismiss = make('button', 'dismiss')
  dismiss.textContent = '×'
  dismiss.setAttribute('aria-label', text.dismiss)
  dismiss.onclick = () => {
    bubble.hidden = true
    memory.write('greeted', '1')
  }
  bubble.append(say, dismiss)
  bubble.hidden = true
  bubble.setAttribute('role', 'status')

  const panel = make('div', 'panel')
  panel.inert = true
  root.append(bubble, button, panel)
  document.body.append(host)

  let isOpen = false
  let hasPreview = false
  let overflow = ''
  const phone = matchMedia('(max-width: 640px)')
  applyLook(readLook(memory))
  greet()
  fitKeyboard()

  function greet(): void {
    const greeting = options.greeting ?? text.greeting
    if (!greeting || memory.read('greeted') || memory.read('token') || phone.matches) return
    setTimeout(() => !isOpen && bubble.hidden && tellBubble(greeting), greetingAfterMs)
  }

  function tellBubble(sentence: string): void {
    say.textContent = sentence
    bubble.hidden = false
  }

  function applyLook(look: { accent?: string; position?: string }): void {
    host.dataset.position = options.position ?? (look.position === 'left' ? 'left' : 'right')
    if (look.accent && /^#[0-9a-f]{6}$/i.test(look.accent)) mark.tint(look.accent)
  }

  /** On a phone the sheet ends where the keyboard begins. */
  function fitKeyboard(): void {
    const view = window.visualViewport
    view?.addEventListener('resize', () => panel.style.setProperty('--seen', `${view.height}px`))
  }

  return {
    place: (frame) => panel.append(frame),
    show(open) {
      if (open === isOpen) return
      isOpen = open
      host.toggleAttribute('data-open', open)
      panel.inert = !open
      button.setAttribute('aria-expanded', String(open))
      if (open) {
        bubble.hidden = true
        memory.write('greeted', '1')
        overflow = document.documentElement.style.overflow
        if (phone.matches) document.documentElement.style.overflow = 'hidden'
        return
      }
      document.documentElement.style.overflow = overflow
      button.focus()
    },
    look(look) {
      memory.write('look', JSON.stringify({ accent: look.accent, position: look.position }))
      applyLook(look)
    },
    unread(unread, preview) {
      count.hidden = unread <= 0
      count.textContent = unread > 99 ? '99+' : String(unread)
      button.setAttribute('aria-label', text.open + (unread > 0 ? text.unread(unread) : ''))
      if (unread <= 0 && hasPreview) bubble.hidden = true
      hasPreview = unread > 0 && preview !== null && !isOpen
      if (hasPreview) tellBubble(String(preview).slice(0, 120))
    },
  }
}

function readLook(memory: Memory): { accent?: string; position?: string } {
  try {
    return JSON.parse(memory.read('look') ?? '{}') ?? {}
  } catch {
    return {}
  }
}

function make<K extends 'button' | 'div' | 'span'>(tag: K, name: string): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  element.className = name
  if (element instanceof HTMLButtonElement) element.type = 'button'
  return element
}

/** A constructed sheet: a shop that forbids inline styles need not allow one for us. */
function adoptStyle(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(launcherStyle)
    root.adoptedStyleSheets = [sheet]
  } catch {
    const style = document.createElement('style')
    style.textContent = launcherStyle
    root.append(style)
  }
}
