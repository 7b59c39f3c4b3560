import { randomUUID } from 'node:crypto'
import { selfOfSpace, type SelfId } from '../../shared/persona.ts'
import type { Account } from '../../shared/state/app-state.ts'
import type { Desk } from '../desk.ts'
import type { Questions } from '../guard/questions.ts'
import { naming } from '../guard/situation.ts'
import { placeName } from '../snapshot.ts'
import type { PermissionAnswers } from './permission-gate.ts'

const keyOf = (...parts: readonly string[]): string => parts.join(' ')

/**
 * Remembered and new answers to permission questions, by space and origin. What is allowed is stored; what is denied
 * counts until the app ends, since there is nothing yet to take it back with.
 */
export function permissionAnswers(desk: () => Desk, questions: () => Questions, isLocked: (self: SelfId) => boolean, noteCall: PermissionAnswers['noteCall']): PermissionAnswers {
  const denied = new Set<string>()
  const open = new Map<string, Promise<boolean>>()
  const put = async (account: Account, origin: string, permission: string): Promise<boolean> => {
    const { identities, palette } = desk().state
    const names = naming({ self: account.self, identities, accountName: account.name, networkName: placeName(account), palette })
    const { answer } = await questions().ask({ kind: 'permission', id: randomUUID(), ...names, origin, permission }, 'deny')
    const granted = answer === 'allow'
    if (granted) desk().change((state) => ({ ...state, permissions: [...state.permissions, { space: account.space, origin, permission, granted }] }))
    else denied.add(keyOf(account.space, origin, permission))
    return granted
  }
  return {
    noteCall,
    isCovered: (space) => { const self = selfOfSpace(space); return self === null || isLocked(self) },
    remembered: (space, origin, permission) => {
      if (denied.has(keyOf(space, origin, permission))) return false
      return desk().state.permissions.find((entry) => entry.space === space && entry.origin === origin && entry.permission === permission)?.granted ?? null
    },
    ask: (space, origin, permission) => {
      const account = desk().state.accounts.find((entry) => entry.space === space)
      const key = keyOf(space, origin, permission)
      const answer = open.get(key) ?? (account ? put(account, origin, permission).finally(() => { open.delete(key) }) : Promise.resolve(false))
      open.set(key, answer)
      return answer
    }
  }
}
