import { useEffect, useMemo, useRef } from 'react'

/** What was read from a file and waits in main for a decision. */
export interface Waiting {
  /** Another thing waits now, or with null nothing does; what waited before is forgotten by main. */
  readonly set: (id: string | null) => void
}

/** Leaving the screen counts as a "no": main does not keep what was read. `cancel` tells main, and must stay the same function. */
export function useCancelOnLeave(cancel: (id: string) => Promise<unknown>): Waiting {
  const id = useRef<string | null>(null)
  const waiting = useMemo((): Waiting => ({
    set: (next) => {
      const before = id.current
      id.current = next
      // One that is over is not there any more, which is fine.
      if (before !== null && before !== next) cancel(before).catch(() => undefined)
    }
  }), [cancel])
  useEffect(() => () => { waiting.set(null) }, [waiting])
  return waiting
}
