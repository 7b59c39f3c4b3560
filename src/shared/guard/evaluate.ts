import type { Act, ActKind } from './act.ts'
import type { Finding, Rule } from './rule.ts'

/**
 * Runs every rule that speaks about this act; the heaviest finding comes first. A rule that throws becomes a
 * finding itself: a bug may never silence a warning.
 */
export function evaluate(rules: readonly Rule[], act: Act): readonly Finding[] {
  const findings = rules.filter((rule) => rule.acts.includes(act.kind)).flatMap((rule) => {
    try { return rule.check(act) ?? [] } catch { return failed(rule) }
  })
  return [...findings].sort((a, b) => b.level - a.level)
}

const failed = (rule: Rule): Finding => ({
  ruleId: rule.id, level: 2, spans: [], evidence: '', offers: [],
  sentence: `The check "${rule.title}" could not finish, so please read this once more yourself.`
})

/** Findings that must be asked about now; hints (level 1) never hold an act. */
export const questionsAmong = (findings: readonly Finding[]): readonly Finding[] => findings.filter((finding) => finding.level >= 2)

/** Acts without a text that a rule would ask about in this situation: the page net must hold these on the spot. */
export function textlessActsToHold(rules: readonly Rule[], situation: Omit<Act, 'kind' | 'moment' | 'text' | 'fields' | 'controlName'>): readonly ActKind[] {
  const kinds: readonly ActKind[] = ['like', 'follow', 'accept', 'share']
  return kinds.filter((kind) => questionsAmong(evaluate(rules, { ...situation, kind, moment: 'sending', text: '', fields: [], controlName: '' })).length > 0)
}
