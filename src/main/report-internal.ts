/** Told of every internal error; set by the composition root once there is a window to say it in. */
let listener: () => void = () => undefined

export function onInternalError(tell: () => void): void { listener = tell }

/**
 * Notes an error of our own that nobody expected: its name and where it happened, never its message, which may hold
 * typed text or names. What was held stays held.
 */
export function reportInternal(error: unknown): void {
  const name = error instanceof Error ? error.name : typeof error
  const places = error instanceof Error ? withoutMessage(error).split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 6).join('\n') : ''
  console.error(`internal error: ${name}\n${places}`)
  listener()
}

/**
 * Notes a warning of the runtime by its name alone: Electron writes whole addresses of pages that did not load into its
 * warnings (electron/electron#22824), and an address can hold what a form sends.
 */
export function reportWarning({ name, code }: Error & { readonly code?: string }): void {
  console.error(`warning: ${name}${code === undefined ? '' : ` ${code}`}`)
}

/** The stack begins with the message, which may have lines of its own. */
function withoutMessage({ stack = '', message }: Error): string {
  const at = stack.indexOf(message)
  return at < 0 ? '' : stack.slice(at + message.length)
}
