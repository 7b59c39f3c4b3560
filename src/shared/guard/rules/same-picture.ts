import type { Rule } from '../rule.ts'
import { clauses } from '../sources.ts'

/** P1.6: a search by picture finds every page that shows the same one. */
export const samePicture: Rule = {
  id: 'same-picture',
  title: 'The same picture in both selves',
  rows: ['P1.6'],
  practice: 1,
  level: 1,
  why: 'A search by picture leads from one self to the other.',
  sources: [clauses.separatePages, clauses.knowThePlatform],
  acts: ['upload'],
  moments: ['sending'],
  usesPlace: false,
  asksOnce: false,
  tryIt: { self: 'personal', path: '/settings/profile', instruction: 'Choose a profile picture that you have already used in your professional self.' },
  check(act) {
    const base = { ruleId: this.id, level: 1, spans: [], evidence: '', offers: [] } as const
    if (act.files.some((file) => file.isPicture && file.fromOtherSelf)) return { ...base, sentence: 'You used this picture in your other self, and a search by picture would show both pages together.' }
    if (!act.files.some((file) => file.looksLikeOther)) return null
    return { ...base, sentence: `This looks like a picture of your ${act.self === 'personal' ? 'Professional' : 'Personal'} self, and a search by picture would show both pages together.` }
  }
}
