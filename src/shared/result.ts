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
