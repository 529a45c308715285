import type { Options } from './request.ts'

type List<Input, Item> = (
  input: Input & { cursor?: string },
  options?: Options,
) => Promise<{ items: Item[]; next: string | null }>

/**
 * Every item of a list that comes in pages, fetched page by page as they are asked for.
 *
 * @example for await (const contact of each(zhanggui.contacts.getContacts, { q: '林' })) console.log(contact.name)
 */
export async function* each<Input, Item>(
  list: List<Input, Item>,
  input: NoInfer<Input> = {} as Input,
  options: Options = {},
): AsyncGenerator<Item, void, undefined> {
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await list({ ...input, ...(cursor === undefined ? {} : { cursor }) }, options)
    yield* page.items
    cursor = page.next
  }
}
