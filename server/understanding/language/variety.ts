/** Characters that only Cantonese is written with. */
const cantonese = /[嘅嗰咗冇啲喺哋嚟乜嘢咁噉唔佢俾畀攞搵嘥㗎喎嘞囉咩嗮晒嘈喇嗌瞓睇啱掂咪]|幾[錢耐]/g
/** Words that speak for Cantonese where one of its characters stands, or where two of them do. */
const hints =
  /係|邊[度個位]|幾[時錢耐多]|點[解樣]|而家|聽日|尋日|琴日|返貨|平啲|張單|呢[件個款對隻張度]|爛咗|出貨呀|未收到喎|[呀喇]$/g
/** 咪, 晒, 喇, 睇 also stand in other Chinese; alone they do not decide. */
const weak = /[咪晒喇嘈囉掂啱]/

/** Whether Chinese characters write Cantonese. */
export function speaksCantonese(text: string): boolean {
  const signs = text.match(cantonese) ?? []
  const strong = signs.filter((sign) => !weak.test(sign)).length
  return strong > 0 || signs.length - strong + (text.match(hints)?.length ?? 0) > 1
}

/** Forms of characters that only Japanese writes: neither simplified nor traditional Chinese has them. */
const japanese =
  /[気売対価図県広円駅歳発変単戻払処弾検験桜沢渋経済営両込働畑峠匂枠栃圧囲壱栄塩応仮覚勧関歓観帰犠拠挙暁勲渓掲軽継鶏撃倹剣圏権顕厳効鉱砕剤雑桟児実釈収従獣縦粛焼奨乗浄剰畳縄壌嬢譲醸粋酔穂髄瀬斉摂専戦繊銭捜挿総聡荘騒増蔵臓続帯滝択団遅鋳庁聴勅転]/

/** Whether a text without kana is Japanese all the same. */
export function writesJapaneseForms(text: string): boolean {
  return japanese.test(text)
}
