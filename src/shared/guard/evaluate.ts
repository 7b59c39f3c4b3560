import { bareAct, type Act, type ActKind, type Setting } from './act.ts'
import type { Finding, Rule } from './rule.ts'

/**
 * Runs every rule that speaks about this act at this moment; the heaviest finding comes first. A rule that throws
 * becomes a finding itself: a bug may never silence a warning.
 */
export function evaluate(rules: readonly Rule[], act: Act): readonly Finding[] {
  const findings = rules.filter((rule) => rule.acts.includes(act.kind) && rule.moments.includes(act.moment)).flatMap((rule) => {
    try {
      const finding = rule.check(act)
      return finding ? asLoudAsAllowed(rule, act, finding) : []
    } catch { return act.moment === 'sending' ? failed(rule) : { ...failed(rule), level: 1 as const } }
  })
  return [...findings].sort((a, b) => b.level - a.level)
}

/**
 * Unverified addresses may only hint (domain rules 4.1, row 6): what a rule says there counts as far as it would say it
 * anywhere. And little can be held before the user sends.
 */
function asLoudAsAllowed(rule: Rule, act: Act, finding: Finding): Finding {
  const isUnsure = rule.usesPlace && act.place.confidence === 'U'
  const anywhere = isUnsure ? rule.check({ ...act, place: { ...act.place, kind: 'unknown', confidence: null } }) : finding
  const allowed = anywhere ?? { ...finding, level: 1 as const }
  // A page that should not even be entered (contact upload) is a stop when it opens; everything else waits for the sending.
  const isEarly = act.moment !== 'sending' && !(act.moment === 'opening' && allowed.level === 3)
  return isEarly && allowed.level !== 1 ? { ...allowed, level: 1 } : allowed
}

const failed = (rule: Rule): Finding => ({
  ruleId: rule.id, level: 2, spans: [], evidence: '', offers: [],
  sentence: `The check "${rule.title}" could not finish, so please read this once more yourself.`
})

/** Findings that must be asked about now; hints (level 1) never hold an act. */
export const questionsAmong = (findings: readonly Finding[]): readonly Finding[] => findings.filter((finding) => finding.level >= 2)

/** Acts about a person whom only the page names: with a client list, main must always be asked. */
const aboutSomebody: readonly ActKind[] = ['like', 'follow', 'accept', 'search']

/** Acts that need no text. */
export const textlessKinds: readonly ActKind[] = ['like', 'follow', 'accept', 'share']

/**
 * Acts without a text about which `asks` would ask in this situation: the page net must hold these on the spot. `asks`
 * evaluates and takes the governor's word into account.
 */
export const textlessActsToHold = (setting: Setting, asks: (act: Act) => boolean): readonly ActKind[] =>
  [...textlessKinds, 'search' as const].filter((kind) => (setting.confidentiality.list === 'open' && aboutSomebody.includes(kind)) || asks(bareAct(setting, kind, 'sending')))
