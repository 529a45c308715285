import { useParams } from '@tanstack/react-router'
import { useOutboxDelivery } from './composer/useOutbox.ts'
import { useDeskLive } from './useDeskLive.ts'
import { useWorkAlerts } from './work/useWorkAlerts.ts'

/** What goes on behind every page of a signed-in person: news, alerts, and sending what waits. */
export function DeskService() {
  const { conversationId } = useParams({ strict: false })
  useDeskLive(conversationId)
  useWorkAlerts(conversationId)
  useOutboxDelivery()
  return null
}
