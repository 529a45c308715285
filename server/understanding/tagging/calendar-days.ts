const day =
  '(?:上上|下下|[上下这本])?(?:周|星期|礼拜)[一二三四五六日天](?![件个次天年月元块只条双批包盒种])|大[前后]天|双十[一二]|双1[12](?!\\d)'
const days = new RegExp(`(?<![一二三四五六七八九十两几半每整\\d])(?:${day})`, 'g')
/** A day of the week or of the shopping calendar, as one word. */
export const calendarDay = new RegExp(`^(?:${day})$`)

/** Where such days stand in a text: 1 at their ends, 2 inside, 0 elsewhere. */
export function calendarDays(text: string): Uint8Array {
  const found = new Uint8Array(text.length + 1)
  for (const {
    0: { length },
    index,
  } of text.matchAll(days)) {
    found.fill(2, index + 1, index + length)
    found[index] = 1
    found[index + length] = 1
  }
  return found
}
