import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App } from 'antd'
import type { ConversationView } from '../../../../contracts/conversation.ts'
import { api } from '../frame/api.ts'
import { errorSentence } from '../frame/errors.ts'
import { useMe } from '../frame/session.ts'
import { applyConversation, detailKey } from './conversations.ts'
import { useDeskText } from './texts.ts'
import './errors.ts'

/** What an agent does with a whole conversation; each tells in one sentence what came of it. */
export function useDeskActions() {
  const t = useDeskText()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const me = useMe()
  const { message } = App.useApp()

  async function act(
    call: () => Promise<ConversationView | undefined>,
    done: string,
  ): Promise<ConversationView | undefined> {
    try {
      const conversation = await call()
      if (conversation?.id) applyConversation(queries, conversation, me.staff.id, true)
      if (done) message.info(done)
      return conversation
    } catch (error) {
      message.error(errorSentence(error))
      return undefined
    } finally {
      refresh()
    }
  }
  function refresh() {
    for (const key of ['counts', 'queue', 'conversations', 'conversation', 'presence'])
      void queries.invalidateQueries({ queryKey: [key] })
  }
  const step = (id: string, name: string, done: string, body: object = {}) =>
    act(() => api.post<ConversationView | undefined>(`/api/v1/conversations/${id}/${name}`, body), done)
  async function open(conversation: ConversationView | undefined) {
    if (conversation?.id)
      await navigate({
        to: '/conversations/$conversationId',
        params: { conversationId: conversation.id },
        search: { view: 'mine' },
      })
  }

  return {
    resolve: (id: string) => step(id, 'resolve', t('doneResolved')),
    reopen: (id: string) => step(id, 'reopen', t('doneReopened')),
    takeOver: (id: string, from: 'bot' | 'agent') => step(id, 'takeover', t('doneTaken'), { from }),
    returnToBot: (id: string) => step(id, 'return', t('doneReturned')),
    nameTopic: async (id: string, topic: string) => {
      await act(async () => void (await api.post(`/api/v1/conversations/${id}/topic`, { topic })), '')
      await queries.invalidateQueries({ queryKey: detailKey(id) })
    },
    accept: async (workItemId: string) =>
      open(await act(() => api.post<ConversationView>(`/api/v1/queue/${workItemId}/accept`), t('doneTaken'))),
    acceptNext: async () => {
      const next = await act(async () => {
        const conversation = await api.post<ConversationView | undefined>('/api/v1/queue/next')
        if (!conversation) message.info(t('queueEmpty'))
        return conversation
      }, '')
      await open(next)
    },
  }
}
