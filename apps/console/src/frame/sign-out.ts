import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api } from './api.ts'
import { closeDeskSocket } from './socket.ts'

/** Signs out here and shows the sign-in page. Drafts stay on this machine. */
export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return async () => {
    await api.post('/api/auth/sign-out')
    closeDeskSocket()
    await navigate({ to: '/sign-in', search: {} })
    queries.clear()
  }
}
