import { buffer } from 'node:stream/consumers'
import { createTransport } from 'nodemailer'
import type { Config } from '../kernel/config.ts'
import { newId } from '../kernel/ids.ts'
import type { Storage } from '../kernel/storage.ts'
import { about, type Finding, reasonOf } from './finding.ts'

const patienceMs = 5000

/** The address under which browsers come: encrypted, answering, and letting WebSockets through. */
export async function checkAddress({ PUBLIC_URL }: Config): Promise<Finding[]> {
  const address = about('address')
  if (!PUBLIC_URL)
    return [
      address.look(
        'PUBLIC_URL is not set: links in letters name the address of whoever asks for them; set it to the address that browsers use',
        '没有设置 PUBLIC_URL：邮件里的链接会用请求者的地址；请设为浏览器访问的地址',
      ),
    ]
  const { protocol, hostname } = new URL(PUBLIC_URL)
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  const plain =
    protocol === 'http:' && !local
      ? [
          address.look(
            `${PUBLIC_URL} is not encrypted: put a proxy with TLS in front and name it as https`,
            `${PUBLIC_URL} 没有加密：前面加一个 TLS 代理，并写成 https`,
          ),
        ]
      : []
  const reached = await reach(PUBLIC_URL)
  if (reached)
    return [
      ...plain,
      address.look(
        `${PUBLIC_URL} does not answer (${reached}): start the service, or mend the proxy`,
        `${PUBLIC_URL} 没有应答（${reached}）：启动服务，或检查代理`,
      ),
    ]
  const socket = await tryWebSocket(PUBLIC_URL)
  return [
    ...plain,
    address.fine(`${PUBLIC_URL} answers`, `${PUBLIC_URL} 有应答`),
    socket
      ? address.look(
          'WebSockets do not come through: let the proxy pass on Upgrade; until then browsers use slower polling',
          'WebSocket 不通：让代理转发 Upgrade；在此之前浏览器用较慢的轮询',
        )
      : address.fine('WebSockets come through', 'WebSocket 畅通'),
  ]
}

async function reach(url: string): Promise<string | undefined> {
  try {
    const answer = await fetch(new URL('/healthz', url), {
      signal: AbortSignal.timeout(patienceMs),
      redirect: 'manual',
    })
    return answer.ok ? undefined : `status ${answer.status}`
  } catch (error) {
    return reasonOf((error as Error).cause ?? error)
  }
}

function tryWebSocket(url: string): Promise<string | undefined> {
  const target = new URL('/socket.io/?EIO=4&transport=websocket', url)
  target.protocol = target.protocol.replace('http', 'ws')
  return new Promise((tried) => {
    const socket = new WebSocket(target)
    const timer = setTimeout(() => end('no answer'), patienceMs)
    const end = (reason?: string) => {
      clearTimeout(timer)
      socket.close()
      tried(reason)
    }
    socket.onopen = () => end()
    socket.onerror = () => end('refused')
  })
}

/** The mail server: whether it lets us in. Nothing is sent. */
export async function checkMail({ SMTP_URL }: Config): Promise<Finding> {
  const mail = about('mail')
  if (!SMTP_URL)
    return mail.look(
      'SMTP_URL is not set: invitations and resets are links to copy, no letters; set it to send them',
      '没有设置 SMTP_URL：邀请和重设密码只能复制链接；设置后会发邮件',
    )
  const transport = createTransport({
    url: SMTP_URL,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
  })
  const { host } = new URL(SMTP_URL)
  try {
    await transport.verify()
    return mail.fine(`the mail server ${host} lets us in`, `邮件服务器 ${host} 可用`)
  } catch (error) {
    return mail.broken(
      `the mail server ${host} does not let us in (${reasonOf(error)}): mend SMTP_URL`,
      `邮件服务器 ${host} 连不上（${reasonOf(error)}）：检查 SMTP_URL`,
    )
  } finally {
    transport.close()
  }
}

/** Where files are kept: one is put, read and deleted again. */
export async function checkFiles(storage: Storage, { S3_ENDPOINT, S3_BUCKET }: Config): Promise<Finding> {
  const files = about('files')
  const place = S3_ENDPOINT
    ? `the store ${new URL(S3_ENDPOINT).host}, bucket ${S3_BUCKET ?? 'zhanggui'},`
    : 'the data folder'
  const chinese = S3_ENDPOINT ? `对象存储 ${new URL(S3_ENDPOINT).host}（桶 ${S3_BUCKET ?? 'zhanggui'}）` : '数据目录'
  const key = `doctor/${newId()}`
  const text = Buffer.from('a file that is put, read and deleted')
  try {
    await storage.put(key, text, 'text/plain')
    const stored = await storage.get(key)
    const same = stored && (await buffer(stored)).equals(text)
    await storage.delete(key)
    return same
      ? files.fine(`${place} keeps, gives and deletes files`, `${chinese}存取删文件都正常`)
      : files.broken(
          `${place} gives other bytes than it was given: look after it before files are lost`,
          `${chinese}取出的文件与存入的不同：请尽快检查`,
        )
  } catch (error) {
    const cause = reasonOf((error as Error).cause ?? error)
    return files.broken(
      `${place} does not keep files (${cause}): mend its settings and rights`,
      `${chinese}存不了文件（${cause}）：检查设置和权限`,
    )
  }
}
