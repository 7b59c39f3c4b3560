import type { RuleSetting } from '../../../shared/guard/governor.ts'
import type { WarningsView } from '../../../shared/ipc/shell-view.ts'

export type RuleView = WarningsView['rules'][number]

/** How loud a rule is heard at most. */
export type Loudness = 'hint' | 'ask' | 'stop' | 'off'

export const practices = [1, 2, 3, 4, 5, 6] as const
export type Practice = (typeof practices)[number]

/** Ways to set a rule, loudest first. One that stops can only be made to ask: what it stands for cannot be taken back. */
export function settingsFor(level: number): readonly RuleSetting[] {
  if (level >= 3) return ['full', 'ask']
  return level === 2 ? ['full', 'hint', 'off'] : ['full', 'off']
}

/** The stored setting as one of those that can be chosen; the others mean the same as the rule was made. */
export const settingOf = ({ level, setting }: Pick<RuleView, 'level' | 'setting'>): RuleSetting =>
  settingsFor(level).find((choice) => choice === setting) ?? 'full'

/** How loud a rule is as it was made. */
export function madeAs(level: number): Exclude<Loudness, 'off'> {
  if (level >= 3) return 'stop'
  return level === 2 ? 'ask' : 'hint'
}

/** How loud a rule is now. */
export function loudnessOf(rule: Pick<RuleView, 'level' | 'setting'>): Loudness {
  const setting = settingOf(rule)
  return setting === 'full' ? madeAs(rule.level) : setting
}

/** The rules under the practice that they serve, in the order of the practices; a practice without rules is left out. */
export const byPractice = <Rule extends Pick<RuleView, 'practice'>>(rules: readonly Rule[]): readonly { readonly practice: Practice, readonly rules: readonly Rule[] }[] =>
  practices.map((practice) => ({ practice, rules: rules.filter((rule) => rule.practice === practice) })).filter((group) => group.rules.length > 0)
