import { useEffect, useRef, useSyncExternalStore } from 'react'
import { io, type Socket } from 'socket.io-client'
import type { DeskCalls, DeskNews } from '../../../../contracts/console.ts'
import { ApiError, api } from './api.ts'

export type DeskSocket = Socket<DeskNews, DeskCalls>
let socket: DeskSocket | undefined
const listeners = new Set<() => void>()
let lostSince: number | null = null

function tell() {
  for (const listener of listeners) listener()
}

/** The one socket of the signed-in person; opened when first asked for, reopened by itself. */
export function deskSocket(): DeskSocket {
  if (socket) return socket
  socket = io('/desk', { path: '/socket.io', withCredentials: true, reconnectionDelayMax: 5000 })
  socket.on('connect', () => {
    lostSince = null
    tell()
  })
  const lost = () => {
    lostSince ??= Date.now()
    tell()
  }
  socket.on('disconnect', (reason) => {
    lost()
    if (reason === 'io server disconnect') void comeBack()
  })
  socket.on('connect_error', () => {
    lost()
    if (!socket?.active) void comeBack()
  })
  return socket
}

/** After the server has turned the socket away it does not return by itself: it does once somebody is signed in. */
async function comeBack(): Promise<void> {
  const turnedAway = socket
  try {
    await api.get('/api/v1/me')
  } catch (error) {
    // Whoever is signed out is asked to sign in again, and that opens the socket.
    if (error instanceof ApiError && error.status === 401) return
  }
  setTimeout(() => {
    if (socket === turnedAway) turnedAway?.connect()
  }, 2000)
}

/** Closes the socket, so that the next one is opened under the new sign-in. */
export function closeDeskSocket(): void {
  socket?.removeAllListeners()
  socket?.disconnect()
  socket = undefined
  lostSince = null
  tell()
}

/** Hears one kind of news for as long as the component is shown. */
export function useDeskNews<K extends keyof DeskNews>(kind: K, handle: DeskNews[K]): void {
  const latest = useRef(handle)
  latest.current = handle
  useEffect(() => {
    const live = deskSocket() as unknown as {
      on: (kind: string, listener: (...args: never[]) => void) => void
      off: (kind: string, listener: (...args: never[]) => void) => void
    }
    const listener = (...args: never[]) => (latest.current as (...args: never[]) => void)(...args)
    live.on(kind, listener)
    return () => live.off(kind, listener)
  }, [kind])
}

/** Runs `handle` on every (re)connection: the moment to catch up. */
export function useReconnected(handle: () => void): void {
  const latest = useRef(handle)
  latest.current = handle
  useEffect(() => {
    const live = deskSocket()
    const listener = () => latest.current()
    live.on('connect', listener)
    return () => {
      live.off('connect', listener)
    }
  }, [])
}

/** Since when the connection has been lost (milliseconds), or null while it stands. */
export function useLostSince(): number | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => lostSince,
  )
}
