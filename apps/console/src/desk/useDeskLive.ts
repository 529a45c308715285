import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useMe } from '../frame/session.ts'
import { useDeskNews, useReconnected } from '../frame/socket.ts'
import { applyConversation, detailKey } from './conversations.ts'

/** Reads again what `key` names, at most once in `everyMs`, however much news comes. */
function useThrottledRefresh(key: readonly string[], everyMs: number): () => void {
  const queries = useQueryClient()
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const latest = useRef(key)
  latest.current = key
  useEffect(() => () => clearTimeout(timer.current), [])
  return () => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      for (const name of latest.current) void queries.invalidateQueries({ queryKey: [name] })
    }, everyMs)
  }
}

/** Keeps lists, counts, queue and presence fresh for as long as somebody is signed in. `openId`: the one being read. */
export function useDeskLive(openId: string | undefined): void {
  const queries = useQueryClient()
  const me = useMe()
  const refreshCounts = useThrottledRefresh(['counts', 'queue'], 700)
  const refreshLists = useThrottledRefresh(['conversations'], 8000)
  const refreshPresence = useThrottledRefresh(['presence'], 1500)
  const refreshDetail = useThrottledRefresh(['conversation'], 900)

  useDeskNews('conversation', (conversation) => {
    const isOpen = conversation.id === openId && document.visibilityState === 'visible'
    applyConversation(queries, conversation, me.staff.id, isOpen)
    refreshCounts()
    refreshLists()
    if (queries.getQueryData(detailKey(conversation.id))) refreshDetail()
  })
  useDeskNews('queue.changed', refreshCounts)
  useDeskNews('presence.changed', refreshPresence)
  useDeskNews('presence', refreshPresence)
  useReconnected(() => {
    for (const key of ['conversations', 'counts', 'queue', 'presence', 'conversation'])
      void queries.invalidateQueries({ queryKey: [key] })
  })
}
