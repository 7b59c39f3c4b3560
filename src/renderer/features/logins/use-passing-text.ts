import { useEffect, useState } from 'react'

export interface PassingText {
  readonly text: string
  /** Shows a sentence for so many seconds: as long as what it says is true. */
  readonly show: (text: string, seconds: number) => void
  readonly clear: () => void
}

const nothing = { text: '', seconds: 0 }

/** A sentence that goes away by itself. */
export function usePassingText(): PassingText {
  const [shown, setShown] = useState(nothing)
  useEffect(() => {
    if (shown.text === '') return undefined
    const timer = setTimeout(() => { setShown(nothing) }, shown.seconds * 1_000)
    return () => { clearTimeout(timer) }
  }, [shown])
  return { text: shown.text, show: (text, seconds) => { setShown({ text, seconds }) }, clear: () => { setShown(nothing) } }
}
