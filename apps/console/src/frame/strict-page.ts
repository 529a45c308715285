import { z } from 'zod'

/**
 * The nonce that the service wrote into this page: its security policy takes styles only from files and with this
 * nonce. Undefined where there is no such policy, as while developing.
 */
export const styleNonce: string | undefined =
  document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.nonce || undefined

// The policy allows no code made from text, which zod would otherwise try for speed.
z.config({ jitless: true })
if (styleNonce) document.createElement = createAllowed(styleNonce)

/**
 * Makes elements so that the policy takes the few styles that Ant Design writes without being told of the nonce (locked
 * scrolling), and those of a growing text field, which it writes as an attribute.
 */
function createAllowed(nonce: string): typeof document.createElement {
  const create = document.createElement.bind(document) as (tag: string, options?: ElementCreationOptions) => HTMLElement
  return ((tag: string, options?: ElementCreationOptions) => {
    const element = create(tag, options)
    if (element instanceof HTMLStyleElement) element.nonce = nonce
    if (element instanceof HTMLTextAreaElement) element.setAttribute = setAttributeAllowed
    return element
  }) as typeof document.createElement
}

function setAttributeAllowed(this: HTMLElement, name: string, value: string): void {
  if (name === 'style') this.style.cssText = value
  else Element.prototype.setAttribute.call(this, name, value)
}
