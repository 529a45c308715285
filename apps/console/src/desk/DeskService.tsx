import { useParams } from '@tanstack/react-router'
import { useMe } from '../frame/session.ts'
import { useOutboxDelivery } from './composer/useOutbox.ts'
import { useDeskLive } from './useDeskLive.ts'
import { useWorkAlerts } from './work/useWorkAlerts.ts'

/** Work goes on behind every page, for those who serve customers. */
export function DeskService() {
  return useMe().can('conversation:read') ? <Working /> : null
}

/** What goes on behind every page of a signed-in person: news, alerts, and sending what waits. */
function Working() {
  const { conversationId } = useParams({ strict: false })
  useDeskLive(conversationId)
  useWorkAlerts(conversationId)
  useOutboxDelivery()
  return null
}
