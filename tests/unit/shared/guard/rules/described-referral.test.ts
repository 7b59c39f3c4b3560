import { expect, test } from 'vitest'
import type { Act } from '../../../../../src/shared/guard/act.ts'
import type { Finding } from '../../../../../src/shared/guard/rule.ts'
import { describedReferral as rule } from '../../../../../src/shared/guard/rules/described-referral.ts'
import { actWith, placeOf } from '../../../../fakes/acts.ts'

const check = (text: string, parts: Partial<Act> = {}): Finding | null => rule.check(actWith({ text, place: placeOf('group'), ...parts }))

test.each([
  'Looking for a counselor in the north county for a 27-year-old woman with postpartum depression who fights with her sister.', 'ISO EMDR therapist in Denver for a 34yo nurse, Aetna, trauma', 'Referral needed for a teen boy with OCD, Medicaid'
])('asks about %j', (text) => { expect(check(text)).toMatchObject({ ruleId: 'described-referral', level: 2, offers: ['provider-description'] }) })

test.each(['Looking for a therapist in Denver who takes Aetna and does EMDR', 'Any recommendations for a good restaurant near the clinic?', 'Looking for a counselor for my daughter, she is 12 and anxious'])('stays silent about %j', (text) => { expect(check(text)).toBeNull() })
