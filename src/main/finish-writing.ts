/** The app must end when the user wants it to: nothing is waited for longer, in ms. */
const longest = 5_000

/** The part of Electron's `app` that is needed. */
export interface Ending {
  readonly on: (event: 'will-quit', listener: (event: { readonly preventDefault: () => void }) => void) => unknown
  readonly quit: () => void
}

/** Holds the end of the app until what is being written is on the disk: what the user was told is kept must be kept. */
export function finishWriting(app: Ending, settled: readonly (() => Promise<unknown>)[]): void {
  let isFinished = false
  let isWaiting = false
  app.on('will-quit', (event) => {
    if (isFinished) return
    event.preventDefault()
    if (isWaiting) return
    isWaiting = true
    const given = new Promise((done) => { setTimeout(done, longest) })
    void Promise.race([Promise.allSettled(settled.map((wait) => wait())), given]).finally(() => {
      isFinished = true
      // Not before this event is over: until then the app counts as ending, and would not hear it.
      setTimeout(() => { app.quit() })
    })
  })
}
