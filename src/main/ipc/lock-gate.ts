import type { ShellContract } from '../../shared/ipc/contract.ts'
import type { CallName, Handlers } from '../../shared/ipc/define.ts'
import type { SelfId } from '../../shared/persona.ts'
import { Refusal } from '../../shared/result.ts'
import type { ShellSender } from './senders.ts'

/** What the gate must know; `selfOf` answers for an account. */
export interface GateFacts {
  readonly isLocked: (self: SelfId) => boolean
  readonly isAllLocked: () => boolean
  readonly selfOf: (accountId: string) => SelfId | null
}

type Name = CallName<ShellContract>

/** What can be asked while everything is locked: nothing that shows or changes what lies behind the lock. */
const always: ReadonlySet<Name> = new Set<Name>(['view.get', 'view.drawn', 'overlay.get', 'self.switch', 'lock.now', 'lock.unlock', 'lock.recover', 'lock.startAgain'])

/** Everything about clients belongs to the Professional self. */
const isProfessional = (name: string, input: unknown): boolean =>
  name.startsWith('clients.') || name === 'text.check' || name === 'practice.save' || (name === 'screen.show' && ['clients', 'toolkit'].includes(String((input as { readonly screen?: unknown }).screen)))

/** The selves that a call is about, as far as its name and input say. */
function selvesOf(name: string, input: unknown, facts: GateFacts): readonly SelfId[] {
  const { self, accountId } = (typeof input === 'object' && input !== null ? input : {}) as { readonly self?: SelfId, readonly accountId?: string }
  const ofAccount = typeof accountId === 'string' ? facts.selfOf(accountId) : null
  return [...(self ? [self] : []), ...(ofAccount ? [ofAccount] : []), ...(isProfessional(name, input) ? ['professional' as const] : [])]
}

const words: Readonly<Record<SelfId, string>> = { personal: 'Personal', professional: 'Professional' }

/**
 * Stands before every call of our own window: while a self is locked, nothing of it is told or changed, whatever the
 * renderer asks for. The page of the lock draws only what it is given; this is what keeps it closed.
 */
export function behindLock(handlers: Handlers<ShellContract, ShellSender>, facts: GateFacts): Handlers<ShellContract, ShellSender> {
  const guarded = (Object.entries(handlers) as [Name, (input: never, sender: ShellSender) => unknown][]).map(([name, handler]) => [name, (input: never, sender: ShellSender): unknown => {
    if (always.has(name)) return handler(input, sender)
    if (facts.isAllLocked()) throw new Refusal('not-allowed', 'Twain is locked. Please unlock it first.')
    const locked = selvesOf(name, input, facts).find((self) => facts.isLocked(self))
    if (locked !== undefined) throw new Refusal('not-allowed', `${words[locked]} is locked. Please unlock it first.`)
    return handler(input, sender)
  }])
  return Object.fromEntries(guarded) as Handlers<ShellContract, ShellSender>
}
