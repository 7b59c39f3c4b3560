/** Steps that must not overlap, such as changes of one file: each begins when the one before has ended, well or not. */
export class OneByOne {
  #last: Promise<unknown> = Promise.resolve()

  /** Does a step after all that were asked for before; its outcome is the step's own. */
  next<T>(step: () => Promise<T>): Promise<T> {
    const result = this.#last.then(step)
    this.#last = result.catch(() => undefined) // told to whoever asked for it
    return result
  }

  /** Waits until nothing is left to do, also of what is asked for meanwhile. */
  async settled(): Promise<void> {
    for (let last: unknown = null; last !== this.#last;) {
      last = this.#last
      await this.#last
    }
  }
}
