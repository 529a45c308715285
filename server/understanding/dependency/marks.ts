const mark = /^[\p{P}～＝=|·•]+$/u
const opening = new Set('（《“「『(【〈‘[{〔')
const closing = new Set('）》”」』)】〉’]}〕')
const pausing = new Set('，,；;：:')
const known = new Map<string, boolean>()

/** Punctuation is told by its form and never parsed: where it hangs follows from the tree of the words. */
export function isMark(form: string): boolean {
  if (form.length > 3) return false
  let is = known.get(form)
  if (is === undefined) {
    is = mark.test(form)
    if (known.size < 1000) known.set(form, is)
  }
  return is
}

/** What sort of pause a mark makes; a wider one has a larger number. */
export function pauseOf(form: string): number {
  if (form === '、') return 1
  if (opening.has(form)) return 2
  if (closing.has(form)) return 3
  if (pausing.has(form)) return 5
  return '。！？!?…'.includes(form[0]!) ? 6 : 4
}

/**
 * Hangs the marks of a sentence: quotes and brackets on the head of what they enclose, a pause on the head of what it
 * sets off, the last mark on the root. `heads` are places from 0, -1 the root; those of marks are filled in.
 */
export function attachMarks(forms: readonly string[], heads: Int32Array): void {
  const size = forms.length
  const words: number[] = []
  for (let at = 0; at < size; at++) if (!isMark(forms[at]!)) words.push(at)
  if (words.length === 0) {
    for (let at = 0; at < size; at++) heads[at] = at === 0 ? -1 : 0
    return
  }
  const root = words.find((at) => heads[at] === -1)!
  const before = new Int32Array(size).fill(-1)
  const after = new Int32Array(size).fill(size)
  for (let at = 1; at < size; at++) before[at] = isMark(forms[at - 1]!) ? before[at - 1]! : at - 1
  for (let at = size - 2; at >= 0; at--) after[at] = isMark(forms[at + 1]!) ? after[at + 1]! : at + 1
  const partner = partnersOf(forms)

  /** The highest governor of a word that still lies between two places. */
  function topOf(word: number, from: number, to: number): number {
    let top = word
    for (let head = heads[top]!; head >= from && head <= to; head = heads[top]!) top = head
    return top
  }

  for (let at = 0; at < size; at++) {
    if (!isMark(forms[at]!)) continue
    const [left, right, other] = [before[at]!, after[at]!, partner[at]!]
    if (other > at && right < other) heads[at] = topOf(right, at + 1, other - 1)
    else if (other >= 0 && other < at && left > other) heads[at] = topOf(left, other + 1, at - 1)
    else if (right >= size) heads[at] = root
    else if (left < 0) heads[at] = topOf(right, 0, size - 1)
    else heads[at] = besidePause(topOf(left, 0, at - 1), topOf(right, at + 1, size - 1), at)
  }

  function besidePause(left: number, right: number, at: number): number {
    const hangsLeft = heads[right]! >= 0 && heads[right]! < at
    return !hangsLeft && heads[left]! > at ? left : right
  }
}

/** For each bracket or quote the place of its other half, -1 where there is none. */
function partnersOf(forms: readonly string[]): Int32Array {
  const partner = new Int32Array(forms.length).fill(-1)
  const open: number[] = []
  for (const [at, form] of forms.entries()) {
    if (opening.has(form)) open.push(at)
    if (!closing.has(form)) continue
    const other = open.pop()
    if (other === undefined) continue
    partner[at] = other
    partner[other] = at
  }
  return partner
}
