import { ApiError } from './api.ts'
import { defineErrorTexts, findErrorText, useLocale } from './i18n.ts'

defineErrorTexts({
  'zh-CN': {
    network: '连不上服务器。写的内容都留着，连上后再试。',
    internal: '服务器出了差错，这一步没有做成。别的都不受影响，可以再试一次。',
    'request.invalid': '有一处填得不对，没有保存。请检查后再试。',
    'request.tooMany': '一下子太频繁了。写的内容都留着，请过一会儿再试。',
    'request.changedMeanwhile': '你打开以后有人先保存了，你的还没有保存。写的内容都留着。',
    'request.keyReused': '这个幂等键已经用于另一个请求，没有做。请换一个新的。',
    'request.keyInUse': '同一个请求正在处理，请稍等再看。',
    'request.keyWithoutAnswer': '这一步已经做成，只是回复丢了。请重新载入看现在的内容。',
    'request.keyLost': '这一步拖得太久，已经由后来的同一请求接着做。请重新载入看现在的内容。',
    'request.unavailable': '数据库正在切换，马上就好。写的内容都留着，请再试一次。',
    'request.tooLarge': '内容太大，没有收下。请缩短或换一个小一点的文件。',
    'request.notSignedIn': '登录已过期。写的内容都留着，请重新登录。',
    'request.notFound': '没有这个地址，页面可能旧了，请重新载入。',
    'request.crossOrigin': '这一步来自另一个网站，没有做。请直接在控制台里操作。',
    'request.cursorInvalid': '接下来的部分取不到，已经显示的没有问题。请重新载入页面。',
    'understanding.textTooLong': '文字太长（最多{{most}}字），没有读。请缩短后再试。',
    unknown: '这一步没有做成。',
    forbidden: '你的角色不能做这一步，需要的话请找管理员。',
    notFound: '没有找到，可能已经被删除。',
    changed: '刚才有人改过，请看过新内容再决定。',
    'http.401': '登录已过期，请重新登录。',
    'http.413': '内容太大，没有收下。',
    'http.429': '一下子太频繁了，请过一会儿再试。',
    'http.502': '服务器正在重启，马上就好。',
    'http.503': '服务器正在重启，马上就好。',
  },
  en: {
    network: "Can't reach the server. What you wrote is kept; try again once you're back online.",
    internal: "Something broke on the server, so this step wasn't done. The rest still works; try again.",
    'request.invalid': "Something isn't filled in right, so nothing was saved. Check it and try again.",
    'request.tooMany': 'Too many tries at once. What you wrote is kept; wait a moment, then try again.',
    'request.changedMeanwhile': "Somebody saved this after you opened it, so yours isn't saved yet. It is kept.",
    'request.keyReused': "This idempotency key was used for another request, so this wasn't done. Make a new one.",
    'request.keyInUse': 'The same request is being worked on. Look again in a moment.',
    'request.keyWithoutAnswer': 'This was done, only its answer was lost. Reload to see how it is now.',
    'request.keyLost': 'This took too long and was taken over by the same request sent later. Reload to see.',
    'request.unavailable': 'The database is coming back. What you wrote is kept; try again in a moment.',
    'request.tooLarge': "That's too large and wasn't taken. Shorten it or choose a smaller file.",
    'request.notSignedIn': 'Your sign-in has expired. What you wrote is kept; sign in again.',
    'request.notFound': 'No such address. The page may be old; reload it.',
    'request.crossOrigin': "This came from another site and wasn't done. Do it in the console itself.",
    'request.cursorInvalid': "The next part didn't load; what you see is right. Reload the page.",
    'understanding.textTooLong': "The text is too long (at most {{most}} characters) and wasn't read. Shorten it.",
    unknown: "This step wasn't done.",
    forbidden: "Your role can't do this. If you need it, ask an administrator.",
    notFound: 'Not found. It may have been deleted.',
    changed: 'Somebody changed this just now. Look at the new state first.',
    'http.401': 'Your sign-in has expired. Sign in again.',
    'http.413': "That's too large and wasn't taken.",
    'http.429': 'Too many tries at once. Wait a moment.',
    'http.502': 'The server is restarting.',
    'http.503': 'The server is restarting.',
  },
})

/** The stable code of any thrown thing, to show and copy. */
export function errorCode(error: unknown): string {
  return error instanceof ApiError ? error.code : 'unknown'
}

function general(error: ApiError): string {
  if (error.status === 403 || error.code.endsWith('.forbidden')) return 'forbidden'
  if (error.status === 404 || error.code.endsWith('.notFound')) return 'notFound'
  if (error.status === 409) return 'changed'
  if (error.status === 429) return 'request.tooMany'
  return error.status >= 500 ? 'internal' : 'unknown'
}

/** One sentence about an error, by its code, in the current language. */
export function errorSentence(error: unknown): string {
  if (!(error instanceof ApiError)) return findErrorText('unknown', {}) ?? ''
  return findErrorText(error.code, error.facts) ?? findErrorText(general(error), error.facts) ?? error.code
}

/** `errorSentence`, read anew when the language changes. */
export function useErrorSentence(): (error: unknown) => string {
  useLocale()
  return errorSentence
}
