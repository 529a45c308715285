import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { MessageView } from '../../../contracts/message.ts'
import { createDemoStage } from '../testing.ts'
import { buttonsOf, type Performed, perform } from './perform.testing.ts'
import { type Expectation, readTranscripts, type Transcript } from './transcript.ts'

const stage = await createDemoStage()
after(() => stage.close())

/** What changes orders comes last: all play in the same shop. */
const files = ['order-status', 'context', 'answers', 'small-talk', 'identity', 'bounds', 'handoff', 'order-changes']

for (const file of files)
  for (const transcript of readTranscripts(readFileSync(join(import.meta.dirname, `${file}.talk`), 'utf8')))
    test(`${file}: ${transcript.title}`, async () => {
      for (const performed of await perform(stage, transcript)) check(file, transcript, performed)
    })

function check(file: string, transcript: Transcript, performed: Performed): void {
  const reply = performed.replies[0]
  if (reply) checkManners(performed, reply)
  for (const expected of performed.turn.expected) {
    const told = `${file}.talk:${expected.line} “${performed.said}” → [${performed.decision}/${performed.reason}] ${reply?.text}`
    assert.ok(
      holds(performed, reply, expected),
      `${told}\n  in “${transcript.title}”: ${expected.kind} ${expected.value}`,
    )
  }
}

/** What holds of every reply: one utterance, in her language, whole, and not a sermon. */
function checkManners({ said, replies }: Performed, { text }: MessageView): void {
  assert.equal(replies.length, 1, said)
  assert.doesNotMatch(text, /undefined|null|NaN|\[object|。。|，，|\.\.|：。/, said)
  assert.ok(text.length <= (/\p{Script=Han}/u.test(text) ? 260 : 520), `${said}: ${text}`)
  if (/\p{Script=Han}{2}/u.test(said)) assert.match(text, /\p{Script=Han}/u, said)
  if (/^[a-z' ,.?!]{12,}$/i.test(said)) assert.doesNotMatch(text.replace('小掌柜', ''), /\p{Script=Han}/u, said)
}

function holds(performed: Performed, reply: MessageView | undefined, { kind, value }: Expectation): boolean {
  const words = new RegExp(value, 'i')
  const { summary, reason } = performed.handoff ?? {}
  switch (kind) {
    case 'silent':
      return performed.replies.length === 0
    case 'decides':
      return value === performed.decision || value === `${performed.decision}/${performed.reason}`
    case 'says':
      return words.test(reply?.text ?? '')
    case 'never':
      return !words.test(JSON.stringify(performed.replies))
    case 'card':
      return (reply?.content.cards ?? []).some((card) => (card.kind === 'order' ? card.no : card.title) === value)
    case 'offers':
      return buttonsOf(reply).some(({ label }) => label.includes(value))
    case 'form':
      return reply?.content.form?.id === value
    case 'hands':
      return reason === value
    default:
      return words.test(summary?.[kind] ?? '')
  }
}
