import type { Db } from '../kernel/database.ts'
import { checkSealed } from '../kernel/secrets/sealed.ts'
import type { Secrets } from '../kernel/secrets/secrets.ts'
import { about, type Finding } from './finding.ts'

/** What is stored sealed: whether today's key, or a former one that is given, opens all of it. */
export async function checkSecrets(db: Db, secrets: Secrets, place: string): Promise<Finding[]> {
  const { fine, look, broken } = about('secrets')
  const findings = (await checkSealed(db, secrets)).map(({ column, current, former, unreadable }) => {
    if (unreadable > 0)
      return broken(
        `${unreadable} of ${current + former + unreadable} in ${column} cannot be read: add the key of that time to SECRET_KEY_PREVIOUS`,
        `${column} 里 ${current + former + unreadable} 条有 ${unreadable} 条读不出：把当时的密钥加到 SECRET_KEY_PREVIOUS`,
      )
    if (former > 0)
      return look(
        `${former} in ${column} are sealed under a former key: run npx zhanggui secrets rotate`,
        `${column} 里有 ${former} 条还用旧密钥封存：运行 npx zhanggui secrets rotate`,
      )
    return fine(
      `${current} in ${column} are sealed under the key ${secrets.keyId} of ${place}`,
      `${column} 里 ${current} 条用 ${place} 的密钥 ${secrets.keyId} 封存`,
    )
  })
  const done = findings.every(({ state }) => state === 'fine')
  if (done && secrets.keyIds.length > 1)
    findings.push(
      look(
        'nothing is sealed under former keys any more: take SECRET_KEY_PREVIOUS out once visitors of the last 180 days may count as new',
        '已没有用旧密钥封存的内容：等近 180 天的访客可以当新访客时，去掉 SECRET_KEY_PREVIOUS',
      ),
    )
  return findings
}
