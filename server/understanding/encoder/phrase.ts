import { normalise } from '../normalise/normalise.ts'
import { chineseSynonyms } from './synonyms.ts'

const politeness =
  /^(?:(?:你好|您好|亲爱的|亲亲?|在吗|在不在|hello|hi|hey|客服|掌柜的?|店家|老板|请问一?下?|想问一?下?|想问问|问一?下|问下|咨询一?下?|想咨询一?下?|我想知道|想知道|麻烦问?一?下?|打扰一?下|打扰了|那个|那|就是|话说|对了|excuse me|i (?:want|would like|'d like) to know|(?:can|could) you tell me|just wondering|i was wondering|quick question|please)[\s,，.。!！?？~、:：]*)+/u
const tail =
  /(?:[\s,，.。!！?？~、]*(?:谢谢(?:你|您|啦|了)?|多谢|呢|啊|呀|哦|噢|吧|哈|嘛|亲|急|在线等|please|thanks|thank you))+[\s,，.。!！?？~、]*$/u
const punctuation = /[\p{P}\p{S}\s]+/gu
const longestSynonym = Math.max(...[...chineseSynonyms.keys()].map((word) => word.length))
const synonymsByFirst = Map.groupBy(
  [...chineseSynonyms].sort((a, b) => b[0].length - a[0].length),
  ([word]) => word[0]!,
)
const canonical = new Set(chineseSynonyms.values())

/** Only the end is looked at: politeness is short, and what goes on without end is none. */
function withoutTail(text: string): string {
  const start = Math.max(0, text.length - 60)
  return text.slice(0, start) + text.slice(start).replace(tail, '')
}

/** A question without politeness and marks, mistypings put right. */
export function bareOf(text: string): string {
  const uniform = normalise(text).text
  const bare = withoutTail(uniform.replace(politeness, ''))
  return bare.replace(punctuation, '').length > 0 ? bare : uniform
}

/** A question in the words that stand for their synonyms: what is compared. */
export function phraseOf(text: string): string {
  return canonicalPhrase(bareOf(text))
}

/** A bare question without marks, in the words that stand for their synonyms. */
export function canonicalPhrase(bare: string): string {
  return withCanonicalWords(bare.replace(punctuation, ' ').trim())
}

/** Replaces each synonym by the word of its row, the longest first; words that already stand for a row stay whole. */
function withCanonicalWords(text: string): string {
  let result = ''
  for (let at = 0; at < text.length; ) {
    const hit = longestAt(text, at)
    result += hit ? hit.canonical : text[at]!
    at += hit ? hit.length : 1
  }
  return result
}

function longestAt(text: string, at: number): { canonical: string; length: number } | undefined {
  const piece = text.slice(at, at + longestSynonym)
  const synonym = synonymsByFirst.get(text[at]!)?.find(([word]) => piece.startsWith(word))
  for (let length = piece.length; length > (synonym?.[0].length ?? 1); length--)
    if (canonical.has(piece.slice(0, length))) return { canonical: piece.slice(0, length), length }
  return synonym && { canonical: synonym[1], length: synonym[0].length }
}

const clauseEnd = /[,，.。!！?？;；~\n、]+|\s(?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff])\s|\b(?:but|because|and then|so)\b/
const shortestClause = 4
const asking =
  /[?？]|吗|呢|么|不$|没$|[谁哪啥咋几]|怎|多[久少大]|什么|为何|如何|[能会要可有是行][不没]|能.{0,6}[吗不]|求|帮|想[换退要问]|可以|应该|\b(?:how|what|when|where|which|who|why|can|could|do|does|did|is|are|will|would|should|may|please|need|want)\b/i

/** A part of a message: a clause, or two that follow each other. */
export interface Passage {
  text: string
  /** It asks something, or is the last thing said. */
  asks: boolean
}

/** The clauses of a message of several; none when it is one. */
export function clausesOf(text: string): string[] {
  const clauses = text
    .split(clauseEnd)
    .map((clause) => clause.trim())
    .filter((clause) => clause.length >= shortestClause)
  return clauses.length > 1 ? clauses : []
}

/** The last clauses of a long message, and each with the one before it: in one of them stands the question. */
export function passagesOf(text: string, most: number): Passage[] {
  const clauses = clausesOf(text).slice(-most)
  return clauses.flatMap((clause, i) => {
    const asks = asking.test(clause) || i === clauses.length - 1
    const single = { text: clause, asks }
    return i === 0 || clauses.length < 3 ? [single] : [single, { text: `${clauses[i - 1]} ${clause}`, asks }]
  })
}
