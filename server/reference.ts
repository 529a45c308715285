import { declaredErrors } from './kernel/errors.ts'

/** What the first word of a code stands for, in the order of the page. */
const subjects: Record<string, string> = {
  internal: 'Unexpected failures',
  request: 'Every request',
  kernel: 'The process and its data',
  backup: 'Backup and restore',
  accounts: 'Accounts: tenants, staff, sign-in, opening hours',
  customers: 'Customers: contacts and their identities',
  channels: 'Channels: the web widget',
  conversation: 'Conversations, messages, inboxes',
  understanding: 'Understanding',
  answering: 'Answering: knowledge and releases',
  dialogue: 'Dialogue: the bot',
  desk: 'Desk: queue, presence, canned replies',
  commerce: 'Commerce: the shop',
  webhook: 'Webhooks',
  outbound: 'Calls to addresses outside',
}

const introduction = `# Error codes

Written by \`npx zhanggui errors --reference\` from the declarations in \`server/\`; do not edit by hand.

Every refused request answers with one JSON object, \`{"code": "…", "facts": {…}}\`, and the HTTP status of the code.
Calls over a socket are acknowledged with the same \`code\` and \`facts\`. Codes are part of the API: they do not change
their meaning, so that programs may decide by them and screens translate by them. \`facts\` names what the sentence is
about (a limit, a field, a date); it never holds secrets.
`

/** The reference page of error codes, from the declarations of every module that is loaded. */
export function errorReference(): string {
  const errors = declaredErrors()
  const named = Object.keys(subjects)
  const rest = [...new Set(errors.map(({ code }) => subjectOf(code)))].filter((subject) => !named.includes(subject))
  const sections = [...named, ...rest].map((subject) => {
    const rows = errors.filter(({ code }) => subjectOf(code) === subject)
    return rows.length === 0 ? '' : `\n## ${subjects[subject] ?? subject}\n\n${tableOf(rows)}`
  })
  return introduction + sections.join('')
}

function tableOf(rows: { code: string; status: number; message: string }[]): string {
  const lines = rows.map(
    ({ code, status, message }) => `| \`${code}\` | ${status} | ${message.replaceAll('|', '\\|')} |\n`,
  )
  return `| code | status | meaning |\n|---|---|---|\n${lines.join('')}`
}

function subjectOf(code: string): string {
  return code.split('.')[0]!
}
