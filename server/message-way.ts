import type { Answering } from './answering/index.ts'
import { type Conversation, messageReceived } from './conversation/index.ts'
import { type Context, currentContext, inContext } from './kernel/context.ts'
import type { EventBus } from './kernel/events.ts'
import { afterCommit } from './kernel/tenancy.ts'
import { type Metrics, secondsSince } from './kernel/watch/metrics.ts'
import { readTallies, type Tallies } from './kernel/watch/tally.ts'
import type { Tracing } from './kernel/watch/tracing.ts'
import type { Reader } from './understanding/index.ts'

export type MessageWay = ReturnType<typeof watchMessageWay>

type Way = NonNullable<Context['way']>

/** Not every decision has something said. */
function endDeciding(way: Way): void {
  way.deciding?.end()
  delete way.deciding
}

/** The stages of a message's way, in order; `answer` is a part of `decide`. */
export const stages = ['receive', 'wait', 'open', 'read', 'answer', 'decide', 'send'] as const
export type Stage = (typeof stages)[number]

/**
 * Times the way of a message from where the modules meet: it is received and stored, waits for its turn, is read,
 * answered, and the reply is stored and told. None of the modules knows of it.
 */
export function watchMessageWay({ metrics, tracing }: { metrics: Metrics; tracing: Tracing }) {
  const seconds = metrics.histogram('zhanggui_message_stage_seconds', "Stages of a customer message's way.", ['stage'])
  const replySeconds = metrics.histogram('zhanggui_reply_seconds', "From a customer's message to the bot's reply.")
  const timers = Object.fromEntries(stages.map((stage) => [stage, seconds.labels({ stage })])) as Record<
    Stage,
    ReturnType<typeof seconds.labels>
  >

  return {
    /** How many messages took how long at each stage, since the process began. */
    tallies: async (): Promise<Tallies> => ({
      ...(await readTallies(seconds, 'stage')),
      ...(await readTallies(replySeconds, '', 'reply')),
    }),

    /** As the channels see it: from the arrival of a message until it is stored. */
    receiving(conversation: Conversation): Conversation {
      return {
        ...conversation,
        receive(input, within) {
          const startedAt = performance.now()
          return inContext({ tenantId: input.tenantId, arrivedAt: Date.now() }, async () => {
            const received = await tracing.span('receive', {}, () => conversation.receive(input, within))
            if (!received.duplicate) timers.receive.observe(secondsSince(startedAt))
            return received
          })
        },
      }
    },

    /** As dialogue hears of a message: how long it has waited for its turn. */
    hearing(events: EventBus): EventBus {
      return {
        ...events,
        subscribe: (type, subscriber, react) =>
          events.subscribe(type, subscriber, (event) => {
            if (type.name !== messageReceived.name) return react(event)
            timers.wait.observe(Math.max(0, (Date.now() - event.at.getTime()) / 1000))
            const way: Way = { startedAt: performance.now() }
            return inContext({ way }, () => react(event)).finally(() => endDeciding(way))
          }),
      }
    },

    reading(reader: Pick<Reader, 'read'>): Pick<Reader, 'read'> {
      return {
        async read(text, context) {
          const startedAt = performance.now()
          const way = currentContext()?.way
          const reading = await tracing.span('read', {}, () => reader.read(text, context))
          if (!way || way.readAt) return reading
          timers.open.observe((startedAt - way.startedAt) / 1000)
          timers.read.observe(secondsSince(startedAt))
          way.readAt = performance.now()
          way.deciding = tracing.start('decide')
          return reading
        },
      }
    },

    answering<A extends Pick<Answering, 'find'>>(answering: A): A {
      return {
        ...answering,
        async find(...question: Parameters<Answering['find']>) {
          const startedAt = performance.now()
          const found = await tracing.span('answer', {}, () => answering.find(...question))
          timers.answer.observe(secondsSince(startedAt))
          return found
        },
      }
    },

    /** As dialogue sees it: from the decision until the reply is stored and told. */
    saying(conversation: Conversation): Conversation {
      return {
        ...conversation,
        async say(actor, id, words, within) {
          const { way, arrivedAt } = currentContext() ?? {}
          if (!way?.readAt) return conversation.say(actor, id, words, within)
          const startedAt = performance.now()
          timers.decide.observe((startedAt - way.readAt) / 1000)
          endDeciding(way)
          const sending = tracing.start('send')
          const said = await conversation.say(actor, id, words, within).catch((error) => {
            sending.end(error)
            throw error
          })
          const told = () => {
            timers.send.observe(secondsSince(startedAt))
            sending.end()
            if (arrivedAt) replySeconds.observe(Math.max(0, (Date.now() - arrivedAt) / 1000))
          }
          if (within) afterCommit(within, told)
          else told()
          return said
        },
      }
    },
  }
}
