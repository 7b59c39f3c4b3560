import { useState } from 'react'
import { failureText } from '../texts/wording.ts'

export interface Work {
  /** Which of the buttons waits for its answer; empty when none does. */
  readonly busy: string
  readonly failure: string
  readonly done: string
  /** `done`: what is said afterwards, where it depends on the answer as a function of it. */
  readonly start: <T>(name: string, work: () => Promise<T>, done: string | ((answer: T) => string)) => void
}

const idle = { busy: '', failure: '', done: '' }

/** One call at a time, with its outcome as a sentence that stays beside the button. */
export function useWork(): Work {
  const [outcome, setOutcome] = useState(idle)
  const wait = async <T,>(name: string, work: () => Promise<T>, done: string | ((answer: T) => string)): Promise<void> => {
    setOutcome({ ...idle, busy: name })
    try {
      const answer = await work()
      setOutcome({ ...idle, done: typeof done === 'string' ? done : done(answer) })
    } catch (error) {
      setOutcome({ ...idle, failure: failureText(error) })
    }
  }
  return { ...outcome, start: (name, work, done) => { if (outcome.busy === '') void wait(name, work, done) } }
}
