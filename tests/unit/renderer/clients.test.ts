import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clientDetails, clientName, formerText, statusText, today } from '../../../src/renderer/features/clients/client-words.ts'
import { clientOf, entryDraftOf, lineFields, problemsOf } from '../../../src/renderer/features/clients/entry-draft.ts'
import { markedWords } from '../../../src/renderer/parts/mark-segments.ts'
import { ClientDraftSchema } from '../../../src/shared/clients/client-views.ts'
import { emptyClient, type ClientDraft } from '../../../src/shared/clients/client.ts'

const person: ClientDraft = { given: 'Jane', family: 'Doe', aliases: ['Janey', 'J. Doe'], handles: ['jdoe'], phones: ['+1 415 555 0134'], emails: ['jane@example.org'], alsoMatch: ['Hillside School'], formerSince: '2026-03-01' }

describe('the form of a person', () => {
  test('nothing is lost on the way into the form and back', () => {
    expect(clientOf(entryDraftOf(person))).toEqual(person)
    expect(clientOf(entryDraftOf(null))).toEqual(emptyClient)
  })

  test('what is typed carelessly is tidied', () => {
    const draft = { ...entryDraftOf(null), given: ' Jane ', handles: '@jdoe\n\n  jdoe\n@ other', aliases: 'Janey\r\nJaney' }
    expect(clientOf(draft)).toMatchObject({ given: 'Jane', handles: ['jdoe', 'other'], aliases: ['Janey'] })
  })

  test('a day without the tick is no day', () => { expect(clientOf({ ...entryDraftOf(person), isFormer: false }).formerSince).toBeNull() })

  test.each([
    ['nobody', { alsoMatch: 'Hillside School' }, 'given'], ['signs only', { given: '…', family: '-' }, 'given'], ['long name', { given: 'x'.repeat(201) }, 'given'], ['long family name', { given: 'Jane', family: 'x'.repeat(201) }, 'family'],
    ['long line', { given: 'Jane', phones: '1'.repeat(201) }, 'phones'], ['many lines', { given: 'Jane', aliases: Array.from({ length: 51 }, (_, number) => `Name ${number}`).join('\n') }, 'aliases'],
    ['no address', { given: 'Jane', emails: 'jane@example.org\njane at home' }, 'emails'], ['no day', { given: 'Jane', isFormer: true }, 'formerSince']
  ] as const)('%s: one sentence beside its field', (_what, change, field) => {
    const problems = problemsOf({ ...entryDraftOf(null), ...change })
    expect(Object.keys(problems)).toEqual([field])
    expect(problems[field]).toMatch(/^[A-Z].+/)
  })

  test('what has no problem is taken by main', () => {
    const line = fc.string({ maxLength: 210 })
    const lines = fc.array(line, { maxLength: 55 }).map((values) => values.join('\n'))
    const draft = fc.record({ given: line, family: line, aliases: lines, handles: lines, phones: lines, emails: lines, alsoMatch: lines, isFormer: fc.boolean(), formerSince: fc.constantFrom('', '2026-03-01') })
    fc.assert(fc.property(draft, (typed) => {
      const hasProblem = Object.keys(problemsOf(typed)).length > 0
      expect(hasProblem || ClientDraftSchema.safeParse(clientOf(typed)).success).toBe(true)
    }))
  })
})

describe('words about a person', () => {
  test('a name, or else what is there', () => {
    expect(clientName(person)).toBe('Jane Doe')
    expect(clientName({ ...emptyClient, family: 'Doe' })).toBe('Doe')
    expect(clientName({ ...emptyClient, handles: ['jdoe'] })).toBe('@jdoe')
    expect(clientName({ ...emptyClient, phones: ['0134'], emails: ['a@example.org'] })).toBe('a@example.org')
  })

  test('the details do not repeat the name', () => {
    expect(clientDetails(person)).toEqual(['Janey', 'J. Doe', '@jdoe', '+1 415 555 0134', 'jane@example.org'])
    expect(clientDetails({ ...emptyClient, handles: ['jdoe'] })).toEqual([])
  })

  test('former, days and states', () => {
    expect(formerText(person)).toBe('Former client since 1 Mar 2026')
    expect(formerText(emptyClient)).toBe('')
    expect(today(new Date(2026, 2, 1, 23, 59))).toBe('2026-03-01')
    expect(statusText({ state: 'open', count: 20_000, hasPassphrase: false, problem: null })).toContain('20,000')
    expect(statusText({ state: 'open', count: 0, hasPassphrase: false, problem: null })).not.toContain('0')
    for (const state of ['opening', 'absent', 'locked', 'refused'] as const) expect(statusText({ state, count: null, hasPassphrase: false, problem: null })).toMatch(/[.…]$/)
    expect(lineFields).toHaveLength(5)
  })
})

test('as many marked words as are asked for', () => {
  const text = Array.from({ length: 60 }, (_, number) => `word${number}`).join(' ')
  const spans = [...text.matchAll(/\S+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length, reason: 'why' }))
  expect(markedWords(text, spans)).toHaveLength(8)
  expect(markedWords(text, spans, 40)).toHaveLength(40)
  expect(markedWords(text, spans, Number.POSITIVE_INFINITY)).toHaveLength(60)
})
