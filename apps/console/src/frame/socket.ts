import { useEffect, useRef, useSyncExternalStore } from 'react'
import { io, type Socket } from 'socket.io-client'
import type { DeskCalls, DeskNews } from '../../../../contracts/console.ts'

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
  socket.on('disconnect', lost)
  socket.on('connect_error', lost)
  return socket
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
