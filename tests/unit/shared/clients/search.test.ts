import { expect, test } from 'vitest'
import { fold } from '../../../../src/shared/clients/fold.ts'
import { searchIn } from '../../../../src/shared/clients/search.ts'
import { clientWith, manyDrafts } from '../../../fakes/clients.ts'

const list = [
  clientWith('m', { given: 'Jürgen', family: 'Müller-Weiß', phones: ['+49 (151) 234-56 78'], formerSince: '2026-03-01' }), clientWith('d', { given: 'Jane', family: 'Doe', aliases: ['Janey', 'J.D.'], handles: ['jd_77'], emails: ['jane@example.org'] }),
  clientWith('l', { given: 'Łukasz', family: 'Ångström', alsoMatch: ['Elm School'] }), clientWith('h', { handles: ['only_a_handle'] }), clientWith('w', { given: '小明', family: '王' }),
]
const ids = (query: string): string => searchIn(list).find(query).map(({ id }) => id).join('')

test.each([
  ['muller', 'm'], ['MÜLLER', 'm'], ['weiss jur', 'm'], ['doe jane', 'd'], ['janey', 'd'], ['j.d.', 'd'], ['@jd_77', 'd'], ['example.org', 'd'], ['angstrom', 'l'], ['lukasz', 'l'], ['elm', 'l'], ['only_a', 'h'],
  ['王', 'w'], ['2345678', 'm'], ['151 234 56', 'm'], ['2026-03', 'm'], ['jane muller', ''], ['@', 'd'], ['nobody', ''],
])('%j finds %j', (query, found) => { expect(ids(query)).toBe(found) })

test.each(['', '   '])('%j finds all, by family name', (query) => { expect(ids(query)).toBe('ldmhw'.split('').sort((a, b) => order(a) - order(b)).join('')) })
const order = (id: string): number => ['l', 'd', 'm', 'h', 'w'].indexOf(id)

test.each([['Straße', 'strasse'], ['ÆØÅ', 'aeoa'], ['  a \u00a0 B ', 'a b'], ['ﬁne', 'fine'], ['İstanbul', 'istanbul'], ['e\u0301', 'e']])('%j is compared as %j', (text, folded) => { expect(fold(text)).toBe(folded) })

test('20,000 entries are prepared and searched without a wait', () => {
  const clients = manyDrafts(20_000).map((draft, index) => ({ ...draft, id: String(index) }))
  const search = searchIn(clients)
  expect(search.find('given7 family19999')).toHaveLength(0)
  expect(search.find('family19999')).toHaveLength(1)
  expect(search.find('')).toHaveLength(20_000)
})
