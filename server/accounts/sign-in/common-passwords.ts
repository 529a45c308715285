import { defineError } from '../../kernel/errors.ts'

/**
 * Passwords that everybody tries first, as the words and rows of keys that they are made of. What is listed counts in any
 * case, with figures and marks before or behind it, written with 0 for o and the like, and said twice.
 */
const words = `
password passwort passwd passcode pass secret letmein welcome hello world iloveyou ilove loveyou lovely love sunshine princess
dragon monkey master shadow football baseball basketball soccer hockey superman batman spiderman pokemon starwars
michael jordan jennifer jessica ashley daniel thomas robert charlie george andrew joshua matthew anthony hunter harley
ranger buster tigger ginger pepper cookie cheese banana orange summer winter spring autumn january february march april
june july august september october november december monday tuesday wednesday thursday friday saturday sunday
freedom whatever trustno computer internet samsung iphone android google facebook twitter amazon microsoft windows
linux apple huawei xiaomi taobao alipay weixin wechat tencent baidu qqqq
admin administrator administrador root user test testing tester guest demo default changeme change temp temporary
login signin manager office service support staff agent server system database oracle mysql postgres
shop store sales market customer kefu company business account money lucky happy angel flower family friend forever
qwerty qwertz azerty qwertyuiop asdfgh asdfghjkl asdf zxcvbn zxcvbnm zxcv qazwsx qazwsxedc wsxedc poiuy lkjhg mnbvc
abcdefg abcdefgh abcdef abcd abc aaaa xyz
woaini woaiwojia woaimama aini wodemima mima mimashi nihao nihaoma zhongguo beijing shanghai guangzhou shenzhen
hangzhou chengdu zhangsan lisi wangwu xiaoming dianshang dangdang jingdong tmall pinduoduo kefu guanliyuan
caonima wangluo diannao laopo laogong baobei meimei gege mama baba fuck fuckyou asshole
zhanggui yunshan
密码 我爱你 我的密码 管理员 客服 掌柜 你好 中国 测试 欢迎
`

const figures =
  '520 521 1314 666 888 5201314 1314520 5211314 520520 521521 666888 888666 168168 123321 654321 147258 112233 445566 778899 121212'
const common = new Set(`${words} ${figures}`.split(/\s+/).filter(Boolean))
/** Rows of keys, figures and letters, which are walked in either direction. */
const rows = [
  '012345678901234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop[]',
  'asdfghjkl;',
  'zxcvbnm,./',
  '1q2w3e4r5t6y7u8i9o0p',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  'qazwsxedcrfvtgbyhnujm',
  '147258369',
  '741852963',
  '159357',
  '789456123',
  '00112233445566778899',
  '1a2b3c4d5e6f7g8h9i',
  'a1b2c3d4e5f6g7h8i9',
  '!@#$%^&*()',
]
const walks = [...rows, ...rows.map((row) => [...row].reverse().join(''))]
const lookalikes: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
}
/** How much may stand before and behind a word without making it harder to guess: a date, or less. */
const mostBeside = 8

export const passwordCommon = defineError(
  'accounts.password.common',
  400,
  'this password is one of those that everybody tries first',
)

/** @throws passwordCommon also for what is made of the person's name or e-mail. */
export function refuseCommonPassword(password: string, { name, email }: { name: string; email: string }): void {
  if (isCommonPassword(password, [name, ...email.split(/[@.]/)])) throw passwordCommon({})
}

/**
 * Whether a password is one of those that everybody tries first, or made of the person's own words.
 *
 * @example isCommonPassword('P@ssw0rd2024!') // true
 */
export function isCommonPassword(password: string, ownWords: readonly string[] = []): boolean {
  const plain = password.normalize('NFKC').toLowerCase()
  const own = ownWords.map((word) => word.normalize('NFKC').toLowerCase()).filter((word) => [...word].length > 1)
  const isListed = (text: string) => common.has(text) || own.includes(text)
  return isWalk(plain) || isDate(plain) || formsOf(plain).some((form) => isWalk(form) || isMadeOf(form, isListed))
}

/** One word, or two of them. */
function isMadeOf(text: string, isListed: (text: string) => boolean): boolean {
  if (isListed(text)) return true
  for (let at = 2; at < text.length - 1; at++) if (isListed(text.slice(0, at)) && isListed(text.slice(at))) return true
  return false
}

/** Along a row, or one short piece over and over. */
function isWalk(text: string): boolean {
  if (text.length < 3) return false
  return walks.some((row) => row.includes(text)) || /^(.{1,4})\1+$/su.test(text)
}

function isDate(text: string): boolean {
  return /^(?:(?:19|20)\d\d[-./]?[01]\d[-./]?[0-3]\d|[0-3]\d[-./]?[01]\d[-./]?(?:19|20)\d\d)$/.test(text)
}

/** The same without what stands around it and in it, and with letters for the figures that look like them. */
function formsOf(plain: string): string[] {
  const bare = (text: string) => {
    const word = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
    return text.length - word.length <= mostBeside ? word : text
  }
  const asLetters = (text: string) => text.replace(/[013457@$]/g, (one) => lookalikes[one]!)
  const forms = [plain, bare(plain), asLetters(plain), asLetters(bare(plain)), bare(asLetters(plain))]
  return [...forms, ...forms.map((form) => form.replace(/[\s\p{P}\p{S}]+/gu, ''))]
}
