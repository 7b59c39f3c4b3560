import { current, recordOf } from '../shared/guard/governor.ts'
import type { LogStatus } from '../shared/guard/guard-log.ts'
import type { Rule } from '../shared/guard/rule.ts'
import type { WarningsView } from '../shared/ipc/shell-view.ts'
import { selfOfSpace } from '../shared/persona.ts'
import type { AppState } from '../shared/state/app-state.ts'

export interface WarningsFacts {
  readonly state: AppState
  readonly rules: readonly Rule[]
  readonly pack: { readonly version: number, readonly issued: string | null }
  readonly isDevelopmentKey: boolean
  readonly log: LogStatus
  readonly now: Date
}

/** Everything that the page of warnings shows: each rule with its work so far, and every decision that can be taken back. */
export function warningsView({ state, rules, pack, isDevelopmentKey, log, now }: WarningsFacts): WarningsView {
  const titleOf = (ruleId: string): string => rules.find((rule) => rule.id === ruleId)?.title ?? ruleId
  return {
    rules: rules.map((rule) => {
      const { setting, shown, helped, lastShown } = recordOf(state.guard, rule.id, now)
      return {
        id: rule.id, title: rule.title, practice: rule.practice, rows: [...rule.rows], level: rule.level, why: rule.why, sources: rule.sources.map((source) => ({ ...source })),
        setting, shown, helped, lastShown, tryAs: rule.tryIt.self, tryIt: rule.tryIt.instruction
      }
    }),
    remembered: current(state.guard, now).flatMap(({ id, ruleId, accountId, act, counterpart, until, effect }) => {
      const account = state.accounts.find((entry) => entry.id === accountId)
      return account ? [{ id, title: titleOf(ruleId), accountName: account.name, self: account.self, act, aboutPerson: counterpart !== null, until, effect }] : []
    }),
    permissions: state.permissions.flatMap(({ space, origin, permission }) => {
      const self = selfOfSpace(space)
      return self === null ? [] : [{ space, self, origin, permission }]
    }),
    neverKeep: state.neverKeep.map(({ self, origin }) => ({ self, origin })),
    limitedSites: state.limitedSites.map(({ host, since }) => ({ host, since })),
    log,
    pack: { version: pack.version, issued: pack.issued, address: state.packAddress, isDevelopmentKey }
  }
}
