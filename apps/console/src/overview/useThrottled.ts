import { useCallback, useEffect, useRef } from 'react'

/** Calls through at most once per span of time; a call that comes too soon is made at its end. */
export function useThrottled(run: () => void, everyMs: number): () => void {
  const latest = useRef(run)
  latest.current = run
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const last = useRef(0)
  useEffect(() => () => clearTimeout(timer.current), [])
  return useCallback(() => {
    clearTimeout(timer.current)
    const wait = last.current + everyMs - Date.now()
    const go = () => {
      last.current = Date.now()
      latest.current()
    }
    if (wait <= 0) go()
    else timer.current = setTimeout(go, wait)
  }, [everyMs])
}
