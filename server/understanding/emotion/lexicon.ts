import type { EmotionLabel } from '../../../contracts/reading.ts'

export interface Feeling {
  label: EmotionLabel
  /** How strongly the word alone speaks, 1–3. */
  weight: number
  /** Negated (不满意, not happy) it turns into this; without, negation silences it. */
  negated?: EmotionLabel
}

/** One row: a label, a weight, the words. `≠x` behind the weight is what the words mean when negated. */
const rows: readonly (readonly [label: EmotionLabel, weight: number, words: string, negated?: EmotionLabel])[] = [
  [
    'angry',
    3,
    '12315 工商局 消协 消费者协会 曝光 起诉 法院 律师 报警 骗子 诈骗 骗钱 黑店 无良 坑人 不要脸 恶心 混蛋 王八蛋 他妈 妈的 去死 傻逼 sb scam scammers fraud lawyer sue thieves bullshit fuck fucking',
  ],
  ['angry', 3, '气死 气炸 忍无可忍 欺骗消费者 太过分 欺人太甚 outrageous furious unacceptable disgusting'],
  [
    'angry',
    2,
    '投诉 差评 举报 垃圾 生气 愤怒 火大 无语 过分 忽悠 敷衍 骗人 欺骗 什么破 破店 烂店 坑爹 什么玩意 什么态度 态度差 态度恶劣 不负责任 没人管 推卸 踢皮球 耍我 玩我 滚 complaint ridiculous terrible horrible awful rubbish garbage liar liars angry worst pathetic joke useless',
  ],
  [
    'angry',
    1,
    '烦死 烦人 烦 讨厌 不爽 搞什么 有病 呵呵 服了 醉了 慢死 龟速 可真高 可真快 可真行 可真好 你们真行 annoying annoyed rude',
  ],
  [
    'anxious',
    2,
    '急死 着急 很急 急用 急需 十万火急 火急 等不及 来不及 担心 害怕 焦虑 慌 心急 urgent urgently asap worried anxious desperate',
  ],
  [
    'anxious',
    1,
    '赶紧 赶快 尽快 快点 催一下 催单 催催 等了好久 等很久 还没到 还没收到 怎么还不 怎么还没 一直没 迟迟 到底 hurry soon still waiting',
  ],
  [
    'disappointed',
    2,
    '失望 后悔 上当 差劲 太差 很差 糟糕 心寒 寒心 不值 再也不买 不会再买 再也不来 disappointed disappointing regret poor waste',
  ],
  [
    'disappointed',
    1,
    '不满意 不行 质量差 质量不好 一般般 就这 不如 有色差 起球 掉色 开线 破损 坏了 有问题 不好用 不好看 broken damaged defective faulty',
  ],
  ['sad', 2, '难过 伤心 想哭 哭了 心碎 委屈 郁闷 崩溃 sad upset heartbroken crying'],
  ['sad', 1, '可惜 遗憾 唉 哎 心疼 sadly unfortunately'],
  [
    'satisfied',
    2,
    '满意 喜欢 超赞 好评 开心 高兴 惊喜 完美 太好了 棒 赞 很好 真好 不错 给力 靠谱 贴心 happy love perfect excellent great awesome amazing satisfied wonderful',
    'disappointed',
  ],
  ['satisfied', 1, '可以的 挺好 还行 好看 好用 舒服 good nice cool fine', 'disappointed'],
  ['grateful', 2, '感谢 谢谢 多谢 谢啦 感激 辛苦了 麻烦你了 太谢谢 3q thanks thank thx appreciate grateful'],
  ['grateful', 1, '谢 谢了 ty'],
]

export const feelings: ReadonlyMap<string, Feeling> = new Map(
  rows.flatMap(([label, weight, words, negated]) =>
    words.split(' ').map((word): [string, Feeling] => [word, { label, weight, ...(negated ? { negated } : {}) }]),
  ),
)
/** Phrases with a space between their words. */
export const phrases: ReadonlyMap<string, Feeling> = new Map<string, Feeling>([
  ['fed up', { label: 'angry', weight: 2 }],
  ['rip off', { label: 'angry', weight: 3 }],
  ['ripped off', { label: 'angry', weight: 3 }],
  ['let down', { label: 'disappointed', weight: 2 }],
  ['bad review', { label: 'angry', weight: 2 }],
  ['one star', { label: 'angry', weight: 2 }],
  ['thank you', { label: 'grateful', weight: 2 }],
  ['right now', { label: 'anxious', weight: 1 }],
  ['as soon as possible', { label: 'anxious', weight: 2 }],
  ['how much longer', { label: 'anxious', weight: 2 }],
])

export const emojiFeelings: ReadonlyMap<string, Feeling> = new Map(
  (
    [
      ['angry', 2, '😡 😠 🤬 👿 💢 😤 🖕'],
      ['anxious', 1, '😰 😥 😨 😱 🙏🙏'],
      ['disappointed', 1, '😞 😔 🙄 😒 👎 😑 😩'],
      ['sad', 2, '😭 😢 💔'],
      ['sad', 1, '☹ 😿 🥺'],
      ['satisfied', 1, '😊 😀 😁 😄 🙂 👍 😍 🥰 ❤ 💯 🎉 😋'],
      ['grateful', 1, '🙏 🌹 🤝'],
    ] satisfies [EmotionLabel, number, string][]
  ).flatMap(([label, weight, list]) => list.split(' ').map((emoji): [string, Feeling] => [emoji, { label, weight }])),
)

export const strengtheners =
  /(?:太|非常|特别|超级|超|极其|极度|十分|真是|简直|实在|相当|巨|very|so|really|extremely|totally|absolutely|super|too)\s?(?:的|他妈)?$/
export const weakeners = /(?:有点|有些|稍微|略|一点|slightly|a bit|a little|kind of|somewhat)\s?$/
export const negations =
  /(?:不是很|不太|不怎么|不是|并不|没有|(?<!特)别|不|没|无|not|never|no|isn't|wasn't|don't|didn't|aren't|not very|not so|not really)\s?(?:是)?(?:很|太|特别|怎么|that|very|really|so)?\s?$/
