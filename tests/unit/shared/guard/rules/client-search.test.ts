import { expect, test } from 'vitest'
import type { Finding } from '../../../../../src/shared/guard/rule.ts'
import { clientSearch as rule } from '../../../../../src/shared/guard/rules/client-search.ts'
import { actWith, checkOf, clientWith } from '../../../../fakes/acts.ts'

const list = checkOf([clientWith({ given: 'Thomas', family: 'Lindqvist', phones: ['+1 415 555 0142'] })])
const check = (counterpart: string | null): Finding | null => rule.check(actWith({ kind: 'search', counterpart, confidentiality: list }))

test.each(['thomas lindqvist', 'Lindqvist, Thomas', 'tom lindqvist oakland', '415 555 0142', 'thomas lindquist'])('stops at the search for %j', (query) => { expect(check(query)).toMatchObject({ ruleId: 'client-search', level: 3, evidence: query }) })
test.each(['thomas edison', 'rye bread near me', 'anna lindgren', '', null])('stays silent about %j', (query) => { expect(check(query)).toBeNull() })
