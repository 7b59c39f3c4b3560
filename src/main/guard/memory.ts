import { createHmac, randomBytes } from 'node:crypto'
import { emptyMemory, forget, forgetAccount, noteHelped, noteShown, rememberAnswer, setRule, type GuardMemory, type Occasion, type RuleSetting } from '../../shared/guard/governor.ts'
import type { Finding, Rule } from '../../shared/guard/rule.ts'
import type { AppState } from '../../shared/state/app-state.ts'

export interface MemoryPorts {
  readonly state: () => AppState
  readonly change: (step: (state: AppState) => AppState) => void
  readonly now: () => Date
  readonly newId: () => string
}

/** The guard's memory in the state file: counts and answers, with persons as keyed hashes only. */
export class Memory {
  readonly #ports: MemoryPorts

  constructor(ports: MemoryPorts) { this.#ports = ports }

  get(): GuardMemory { return this.#ports.state().guard ?? emptyMemory }

  /** A person as a hash that means nothing without this installation's key; null stays null. */
  hashOf(counterpart: string | null): string | null {
    if (counterpart === null || counterpart.trim() === '') return null
    return createHmac('sha256', Buffer.from(this.#key(), 'hex')).update(counterpart.trim().replace(/^@/, '').normalize('NFKC').toLowerCase()).digest('hex')
  }

  shown(findings: readonly Finding[]): void { this.#put((memory, now) => noteShown(memory, findings, now)) }
  helped(ruleIds: readonly string[]): void { this.#put((memory, now) => noteHelped(memory, ruleIds, now)) }
  set(rule: Rule, setting: RuleSetting): void { this.#put((memory, now) => setRule(memory, rule, setting, now)) }
  forget(id: string): void { this.#put((memory) => forget(memory, id)) }
  forgetAccount(accountId: string): void { this.#put((memory) => forgetAccount(memory, accountId)) }
  /** The user went on; `always` when they said that it is fine on this account. */
  answered(asked: readonly Finding[], rules: readonly Rule[], occasion: Occasion, always: boolean): void {
    this.#put((memory, now) => rememberAnswer(memory, asked, rules, occasion, always, this.#ports.newId, now))
  }

  #put(step: (memory: GuardMemory, now: Date) => GuardMemory): void {
    this.#ports.change((state) => {
      const { rules, remembered } = step(state.guard, this.#ports.now())
      return { ...state, guard: { rules: { ...rules }, remembered: [...remembered] } }
    })
  }

  #key(): string {
    const known = this.#ports.state().guardKey
    if (known !== '') return known
    const key = randomBytes(32).toString('hex')
    this.#ports.change((state) => ({ ...state, guardKey: key }))
    return key
  }
}
