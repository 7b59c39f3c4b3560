import { describe, expect, test } from 'vitest'
import { emptyClient, type Client, type ClientDraft } from '../../../../src/shared/clients/client.ts'
import { check, indexOf } from '../../../../src/shared/detect/check.ts'

const person = (given: string, family: string, parts: Partial<ClientDraft> = {}): Client => ({ ...emptyClient, id: `${given} ${family}`, given, family, ...parts })
const people = [
  person('Jane', 'Doe', { handles: ['jane_doe84'], phones: ['+1 (415) 555-0123'], emails: ['jane.doe@example.com'], alsoMatch: ['Lincoln High'], aliases: ['Janie Miller'] }), person('Elizabeth', 'Krasniqi'), person('José', 'García López'), person('Jürgen', 'Müller'),
  person('Oleksandr', 'Shevchenko'), person('小明', '王'), person('John', 'Smith'), person('Katherine', 'Browning'), person('Will', 'Young'), person('Min-jun', 'Kim'), person('Mohammed', 'Al-Sayed'), person('Siobhan', 'O\'Brien'), person('Mary Ann', 'van der Berg'),
  person('Сергій', 'Бондаренко'), person('Kostas', 'Antoniou'), person('Thomas', 'Reed', { phones: ['0170 1234567'] })
]
const against = { index: indexOf(people), allowed: ['Jane Q. Owner'] }
const levelOf = (text: string): string => check(text, against, { audience: 'unknown' }).level
const marked = (text: string): string[] => check(text, against, { audience: 'unknown' }).spans.filter(({ kind }) => kind === 'list').map(({ start, end }) => text.slice(start, end))

describe('a full name, however it is written', () => {
  test.each([
    ['Saw Jane Doe today', 'Jane Doe'], ['doe, jane', 'doe, jane'], ['JANE DOE!!', 'JANE DOE'], ['i met jane doe there', 'jane doe'], ['Jane\nDoe', 'Jane\nDoe'], ['Jane M. Doe', 'Jane M. Doe'], ['Jane Marie Doe', 'Jane Marie Doe'], ['Jane and Peter Doe', 'Jane and Peter Doe'],
    ['J a n e D o e', 'J a n e D o e'], ['J.a.n.e  D.o.e', 'J.a.n.e  D.o.e'], ['Ja*ne Doe', 'Ja*ne Doe'], ['Jane🌟Doe', 'Jane🌟Doe'], ['J4ne D03', 'J4ne D03'], ['Ja\u200bne D\u200boe', 'Ja\u200bne D\u200boe'], ['Jаne Dоe', 'Jаne Dоe'], ['Janie Miller', 'Janie Miller'],
    ['Liz Krasniqi', 'Liz Krasniqi'], ['Beth Krasniqi', 'Beth Krasniqi'], ['Jose Garcia', 'Jose Garcia'], ['José López', 'José López'], ['Mueller Jurgen', 'Mueller Jurgen'], ['Juergen Müller', 'Juergen Müller'], ['Олександр Шевченко', 'Олександр Шевченко'], ['Олександру Шевченку', 'Олександру Шевченку'],
    ['Alexander Shevchenko', 'Alexander Shevchenko'], ['王小明', '王小明'], ['昨天王小明来了', '王小明'], ['Xiao Ming Wang', 'Xiao Ming Wang'], ['Wang Xiaoming', 'Wang Xiaoming'], ['Jhon Smith', 'Jhon Smith'], ['Jon Smith', 'Jon Smith'], ['Katherin Browning', 'Katherin Browning'], ['Catherine Brownning', 'Catherine Brownning'],
    ['Will Young', 'Will Young'], ['김민준', '김민준'], ['Muhammad Sayed', 'Muhammad Sayed'], ['محمد السيد', 'محمد السيد'], ['Siobhan OBrien', 'Siobhan OBrien'], ['O\'Brien, Siobhan', 'O\'Brien, Siobhan'], ['Mary Ann Vanderberg', 'Mary Ann Vanderberg'], ['Serhii Bondarenko', 'Serhii Bondarenko'], ['Sergiy Bondarenko', 'Sergiy Bondarenko'], ['Κώστας Αντωνίου', 'Κώστας Αντωνίου']
  ])('%j is a stop', (text, words) => {
    expect(levelOf(text)).toBe('stop')
    expect(marked(text)[0]).toBe(words)
  })
})

test.each([
  ['@jane_doe84 hi', '@jane_doe84'], ['janedoe84', 'janedoe84'], ['#JaneDoe', '#JaneDoe'], ['see instagram.com/jane.doe84', 'jane.doe84'], ['write to jane.doe@gmail.com', 'jane.doe'], ['jane.doe@example.com', 'jane.doe@example.com'], ['call 415-555-0123', '415-555-0123'], ['(415)5550123', '(415)5550123'], ['555-0123', '555-0123'], ['+49 170 1234567', '+49 170 1234567'], ['+1 415.555.0123', '+1 415.555.0123']
])('the user name, address or number in %j is a stop', (text, words) => {
  expect(levelOf(text)).toBe('stop')
  expect(marked(text)).toContain(words)
})

test.each([
  'will young people vote', 'Joan Smith', 'Maria Garcia', 'Jane Austen', 'Peter Doe', 'Jane called Peter Doe', 'a doe in the garden', '415 555 0124', 'Jane and I had lunch', 'Smith and Wesson', 'mark my words', 'Jane Q. Owner', 'Katherine wheel', 'the young will', 'Thomas, please read', 'a novel by Jane Doe'
])('%j stops nobody', (text) => { expect(['none', 'hint']).toContain(levelOf(text)) })

test.each([['My client Jane is late', 'Jane'], ['J.D. no-showed again, my client for a year', 'J.D.'], ['My patient from Lincoln High told me', 'Lincoln High']])('beside a story little is enough: %j', (text, words) => {
  expect(['ask', 'stop']).toContain(levelOf(text))
  expect(marked(text)).toContain(words)
})

test.each([['J. Doe', 'stop'], ['Mr. Smith', 'ask'], ['I think Krasniqi lost', 'ask'], ['Dr. Jane Doe', 'hint']])('%j is worth %s', (text, level) => { expect(levelOf(text)).toBe(level) })

test('while the list is locked no name is looked for', () => {
  const result = check('Jane Doe cried in session today', { index: null, allowed: [] }, { audience: 'unknown' })
  expect(result).toMatchObject({ namesChecked: false, names: [] })
  expect(result.level).not.toBe('none')
})

test('no reason tells what stands in the list', () => {
  const reasons = check('Saw Jane Doe, call 415-555-0123', against, { audience: 'unknown' }).spans.map(({ reason }) => reason).join(' ')
  for (const word of ['jane', 'doe', 'miller', 'lincoln', '0123']) expect(reasons.toLowerCase()).not.toContain(word)
})
