import { defineError } from '../../kernel/errors.ts'

interface Facts extends Record<string, unknown> {
  token: 'visitor' | 'customer'
}

export const tokenInvalid = defineError<Facts>(
  'channels.web.tokenInvalid',
  401,
  'the token is not one of ours, or was not signed with the secret of this inbox',
)
export const tokenExpired = defineError<Facts>('channels.web.tokenExpired', 401, 'the token has expired')
export const originRefused = defineError<{ origin: string | null }>(
  'channels.web.originRefused',
  403,
  'pages of this origin may not embed the widget of this inbox',
)
export const notBuilt = defineError('channels.web.notBuilt', 503, 'the widget has not been built: npm start builds it')
export const consentNeeded = defineError<{ textVersion: string }>(
  'channels.web.consentNeeded',
  403,
  'this inbox takes nothing from a customer before she agreed to its privacy notice',
)
export const noticeChanged = defineError<{ textVersion: string | null }>(
  'channels.web.noticeChanged',
  409,
  'the privacy notice is another one than she was shown: start the visit again and show it',
)
