import { createContext, useContext } from 'react'

/** What any part of the shell may do besides drawing. */
export interface Actions {
  /** Waits for a call; a refusal is shown as one sentence. Answers whether it went well. */
  readonly run: (work: Promise<unknown>) => Promise<boolean>
  /** Shows and speaks a short confirmation. */
  readonly say: (sentence: string) => void
}

const outside: Actions = { run: async (work) => { await work; return true }, say: () => undefined }

export const ActionsContext = createContext<Actions>(outside)
export const useActions = (): Actions => useContext(ActionsContext)
