import { segment } from '../segment/segment.ts'
import { compileVocabulary } from '../segment/vocabulary.ts'
import { chineseWords } from './notions.ts'
import { soundOf } from './pinyin.ts'

const noWords = compileVocabulary()
/** Characters that are words of their own: where one of them stands, it is meant. */
const meantAlone = new Set(
  '吗呢吧啊呀嘛么的地得了着过不没有无在是和跟与给把被让对从到去来上下里外我你您他她它这那哪谁几多少个件条只双套单张次天年月日号点块元钱' +
    '先再还又就都也才很太最更全只能会要可想说看试用买卖寄发收退换修洗刻磨装带送拿找查开关做打写改包券卡店货碗刀锅灯床伞箱杯壶茶米水绒毛火微新旧大小好坏' +
    '快慢高低长短冷热国外家妈爸娃人狗猫手脚头步转焖煮喝吃玩信通含沾攒绑停脏赢涨废怎算推税字门红起气丢湿碎保往前后',
)
/** Words with such characters are too easily heard into a sentence. */
const unsafe = /[吗不没的了我给把妈爸补哪么个]/
let bySound: Map<string, string[]> | undefined

/** The words of trade that customers mistype by sound, by how they sound. */
function wordsBySound(): Map<string, string[]> {
  bySound ??= Map.groupBy(
    chineseWords.filter((word) => !unsafe.test(word)),
    soundsOf,
  )
  return bySound
}

function soundsOf(text: string): string {
  return [...text].map((one) => soundOf(one) ?? one).join(' ')
}

/**
 * Puts right what was typed by sound: 几点开们 → 几点开门. A stretch is changed only where it cuts across what the
 * dictionary sees as words, sounds like one word of trade and shares a character with it.
 */
export function repairSounds(text: string): string {
  const loose = looseCharacters(text)
  let result = text
  for (let at = 0; at < text.length; at++) {
    for (let length = 4; length > 1; length--) {
      const piece = result.slice(at, at + length)
      if (piece.length < length || !/^[\u3400-\u9fff]+$/.test(piece)) continue
      if (![...piece].some((_, i) => loose[at + i])) continue
      const meant = meantBy(piece, loose, at)
      if (!meant) continue
      result = result.slice(0, at) + meant + result.slice(at + length)
      at += length - 1
      break
    }
  }
  return result
}

function meantBy(piece: string, loose: readonly boolean[], at: number): string | undefined {
  const candidates = wordsBySound().get(soundsOf(piece))
  if (!candidates || candidates.includes(piece)) return undefined
  return candidates.find((word) => {
    const changed = [...word].map((one, i) => one !== piece[i])
    const kept = changed.filter((one) => !one).length
    return kept > 0 && changed.every((one, i) => !one || (loose[at + i] && !meantAlone.has(piece[i]!)))
  })
}

/** Characters that the dictionary leaves standing alone: where mistypings hide. */
function looseCharacters(text: string): boolean[] {
  const loose = Array.from({ length: text.length }, () => false)
  for (const { start, end } of segment(text, noWords, false)) if (end - start === 1) loose[start] = true
  return loose
}
