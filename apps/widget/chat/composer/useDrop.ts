import { useEffect, useRef, useState } from 'preact/hooks'

/** Files dragged anywhere over the chat. */
export function useDrop(add: (files: File[]) => void): boolean {
  const [isOver, setOver] = useState(false)
  const latest = useRef(add)
  latest.current = add
  useEffect(() => {
    let depth = 0
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const moved = (step: number) => (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      depth = Math.max(0, depth + step)
      setOver(depth > 0)
    }
    const dropped = (event: DragEvent) => {
      moved(-depth)(event)
      if (hasFiles(event)) latest.current([...event.dataTransfer!.files])
    }
    const listeners = { dragenter: moved(1), dragover: moved(0), dragleave: moved(-1), drop: dropped }
    for (const [name, listener] of Object.entries(listeners)) addEventListener(name as 'drop', listener)
    return () => {
      for (const [name, listener] of Object.entries(listeners)) removeEventListener(name as 'drop', listener)
    }
  }, [])
  return isOver
}
