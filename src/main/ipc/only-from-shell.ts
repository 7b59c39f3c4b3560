import { Refusal } from '../../shared/result.ts'
import type { ShellSender } from './senders.ts'

/** The same calls, refused to the overlay, which lies over pages. */
export function onlyFromShell<H extends Readonly<Record<string, (input: never, sender: ShellSender) => unknown>>>(handlers: H): H {
  const guarded = Object.entries(handlers).map(([name, handler]) => [name, (input: never, sender: ShellSender): unknown => {
    if (sender.surface !== 'shell') throw new Refusal('forbidden', '')
    return handler(input, sender)
  }])
  return Object.fromEntries(guarded) as H
}
