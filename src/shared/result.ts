/** Makes the compiler prove that every case of a closed union was handled. */
export function assertNever(value: never): never {
  throw new Error(`a case was not handled: ${JSON.stringify(value)}`)
}

/** Codes with which a call is refused; the renderer turns each into one sentence. */
export type RefusalCode = 'forbidden' | 'bad-request' | 'not-found' | 'not-allowed' | 'internal'

/** An expected failure of a call. Its message is written for the user: one sentence that says what to do. */
export class Refusal extends Error {
  readonly code: RefusalCode
  constructor(code: RefusalCode, message: string) {
    super(message)
    this.name = 'Refusal'
    this.code = code
  }
}
