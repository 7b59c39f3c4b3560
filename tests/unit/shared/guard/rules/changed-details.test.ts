import { expect, test } from 'vitest'
import type { Act } from '../../../../../src/shared/guard/act.ts'
import type { Finding } from '../../../../../src/shared/guard/rule.ts'
import { changedDetails as rule } from '../../../../../src/shared/guard/rules/changed-details.ts'
import { actWith, placeOf } from '../../../../fakes/acts.ts'

const check = (text: string, parts: Partial<Act> = {}): Finding | null => rule.check(actWith({ text, place: placeOf('group'), ...parts }))

test.each(['Details changed: my client left her husband after our session.', 'No identifying info, but my client has started to bring her parrot', 'My client gave permission to share that he is sober'])('stops at %j', (text) => {
  expect(check(text)).toMatchObject({ ruleId: 'changed-details', level: 3 })
})

test.each(['The details have changed: we meet at nine.', 'My client left her husband.', 'Hypothetically, who would come to a picnic?'])('stays silent about %j', (text) => { expect(check(text)).toBeNull() })
