/** Words that insult whoever they are said to, in any message; anger alone (垃圾, 骗子) is none of them. */
const chinese =
  /傻[逼比屄b叉x×]|[煞沙莎]笔|\bsb\b|(?<![a-z])sb(?![a-z])|智障|脑残|弱智|白痴(?!造句)|蠢货|蠢猪|饭桶|废物(?!利用)|贱人|贱货|婊子|狗东西|狗杂种|杂种|狗娘|狗逼|王八蛋|龟孙|畜生|畜牲|禽兽|人渣|混账|去死|找死|死全家|全家死|死妈|妈死了|去你妈|[操草艹日肏]你|操你|草你|草泥马|你他妈|他妈的|\btmd\b|\bcnm\b|\bnmsl\b|妈的(?!手机|生日|礼物|衣服|味)|妈了个|妈蛋|滚(?:蛋|开|出去|犊子|粗|吧|远点|一边)|^滚+[!！。]*$|给我滚|狗眼看人|狗屎|放屁|脑子(?:有坑|有病|进水|被驴)|缺心眼|不是人|没人性的东西|老不死|臭不要脸|死肥|死胖子|阉|傻缺|二逼|装逼|尼玛|泥马|卧槽你|仆街|扑街|冚家铲|屌你|机掰|靠北|白目|垃圾人/
const english =
  /\bf+u+c+k|\bf\*+|\bf\*\*k|\bshit\b|\bshitty\b|\bbullshit|\bbitch|\basshole|\barsehole|\bbastard|\bmoron|\bidiot|\bimbecile|\bdumb ?ass|\bretard|\bscrew you|\bgo to hell|\bdrop dead|\bdickhead|\bprick\b|\bwanker|\bcunt|\bslut|\bwhore|\bare you (?:stupid|dumb)|\byou(?:'re| are) (?:so |such |all )?(?:stupid|dumb|an? (?:idiot|moron|joke of a human))|\bstupid (?:people|cow|staff)|\bscum\b/i

/** Whether the normalised text insults in so many words. */
export function hasInsult(text: string): boolean {
  return chinese.test(text) || english.test(text)
}
