import { type Chapters, operations } from './generated.ts'
import { type Options, type Settings, send } from './request.ts'

export type Zhanggui = Chapters

/**
 * A client of one service: every call of the API under its chapter and operation id.
 *
 * @example
 * const zhanggui = createZhanggui({ url: 'https://service.example', apiKey: process.env.ZHANGGUI_KEY })
 * const { items } = await zhanggui.contacts.getContacts({ q: '林' })
 */
export function createZhanggui(settings: Settings): Zhanggui {
  const chapters = Object.entries(operations).map(([chapter, calls]) => [
    chapter,
    Object.fromEntries(
      Object.entries(calls).map(([name, [method, path]]) => [
        name,
        (input: Record<string, unknown> = {}, options: Options = {}) =>
          send(settings, { method, path, input, options }),
      ]),
    ),
  ])
  return Object.fromEntries(chapters) as Zhanggui
}
