const ordinals: readonly RegExp[] = [
  /^(?:就)?(?:要|看|选|查)?(?:第一|第1|头一|最上面|最近|最新)(?:个|单|条|件|那个)?(?:的|订单)?$|^1$|^(?:the )?(?:first|latest|newest|top)(?: one)?$/i,
  /^(?:就)?(?:要|看|选|查)?(?:第二|第2)(?:个|单|条|件|那个)?(?:订单)?$|^2$|^(?:the )?second(?: one)?$/i,
  /^(?:就)?(?:要|看|选|查)?(?:第三|第3)(?:个|单|条|件|那个)?(?:订单)?$|^3$|^(?:the )?third(?: one)?$/i,
  /^(?:就)?(?:要|看|选|查)?(?:第四|第4)(?:个|单|条|件|那个)?(?:订单)?$|^4$|^(?:the )?fourth(?: one)?$/i,
  /^(?:就)?(?:要|看|选|查)?(?:第五|第5)(?:个|单|条|件|那个)?(?:订单)?$|^5$|^(?:the )?fifth(?: one)?$/i,
]
const inside = /第([一二三四五12345])(?:个|款|件|条|种)|\b(first|second|third|fourth|fifth)\b/i
const last = /^(?:就)?(?:要|看|选|查)?最后(?:一)?(?:个|单|条|件)?$|^(?:the )?last(?: one)?$/i

/** Which of the things just listed a customer means by 「第二个」 or "the last one". */
export function placeIn(text: string, count: number): number | undefined {
  const core = text.trim().replace(/(?<![\s。.!！?？吧])[\s。.!！?？吧]+$/u, '')
  const at = last.test(core) ? count - 1 : ordinals.findIndex((ordinal) => ordinal.test(core))
  return at >= 0 && at < count ? at : undefined
}

/** The place that is named inside a longer question: 「第二个多少钱」. */
export function placeWithin(text: string, count: number): number | undefined {
  const alone = placeIn(text, count)
  if (alone !== undefined) return alone
  const found = inside.exec(text)
  const at = found?.[1]
    ? '一二三四五'.includes(found[1])
      ? '一二三四五'.indexOf(found[1])
      : Number(found[1]) - 1
    : ['first', 'second', 'third', 'fourth', 'fifth'].indexOf(found?.[2]?.toLowerCase() ?? '')
  return at >= 0 && at < count ? at : undefined
}
