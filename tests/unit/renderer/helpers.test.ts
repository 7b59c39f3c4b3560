import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { IpcError } from '../../../src/renderer/bridge.ts'
import { noticeText } from '../../../src/renderer/features/notices/notice-text.ts'
import { reordered } from '../../../src/renderer/features/rail/reordered.ts'
import { draftOf, identityOf, listProblem } from '../../../src/renderer/features/identities/identity-draft.ts'
import { forcedWord, typedIt } from '../../../src/renderer/overlay/forced-word.ts'
import { markSegments } from '../../../src/renderer/parts/mark-segments.ts'
import type { AskView } from '../../../src/renderer/overlay/views.ts'
import { quietAnswer } from '../../../src/renderer/overlay/views.ts'
import { classNames } from '../../../src/renderer/parts/class-names.ts'
import { accountLabel, around, failureText, frameLabel, givenName, whoIs } from '../../../src/renderer/texts/wording.ts'
import { NoticeSchema, overlayAnswers, OverlayViewSchema } from '../../../src/shared/ipc/shell-view.ts'

describe('markSegments', () => {
  const span = fc.tuple(fc.integer({ min: -5, max: 40 }), fc.integer({ min: -5, max: 40 })).map(([start, end]) => ({ start, end }))

  test('the pieces are the text, each marked exactly where a span lies, none empty', () => {
    fc.assert(fc.property(fc.string({ maxLength: 30 }), fc.array(span, { maxLength: 6 }), (text, spans) => {
      const pieces = markSegments(text, spans)
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      expect(pieces.every((piece) => piece.text.length > 0)).toBe(true)
      const marks = pieces.flatMap((piece) => Array.from({ length: piece.text.length }, () => piece.marked))
      expect(marks).toEqual(Array.from({ length: text.length }, (_, at) => spans.some(({ start, end }) => at >= start && at < end)))
      for (const [at, piece] of pieces.entries()) expect(piece.marked).not.toBe(pieces[at + 1]?.marked)
    }))
  })

  test('spans that touch are one mark', () => {
    expect(markSegments('my practice', [{ start: 0, end: 2 }, { start: 2, end: 5 }])).toEqual([{ text: 'my pr', marked: true }, { text: 'actice', marked: false }])
    expect(markSegments('', [{ start: 0, end: 2 }])).toEqual([])
  })
})

describe('reordered', () => {
  const ids = fc.uniqueArray(fc.constantFrom(...'abcdefgh'.split('')), { minLength: 1 })

  const any = fc.constantFrom(...'abcdefghxy'.split(''))

  test('nothing is lost or doubled, and what stays keeps its order', () => {
    fc.assert(fc.property(ids, fc.uniqueArray(any), any, fc.constantFrom<'before' | 'after'>('before', 'after'), (list, moved, target, place) => {
      const result = reordered(list, new Set(moved), target, place)
      expect([...result].sort()).toEqual([...list].sort())
      expect(result.filter((id) => !moved.includes(id))).toEqual(list.filter((id) => !moved.includes(id)))
      if (moved.includes(target) || !list.includes(target)) expect(result).toEqual(list)
    }))
  })

  test.each([
    ['d', 'a', 'before', 'dabc'], ['d', 'a', 'after', 'adbc'], ['a', 'd', 'after', 'bcda'], ['a', 'd', 'before', 'bcad'], ['ac', 'd', 'after', 'bdac'], ['b', 'b', 'after', 'abcd'], ['x', 'a', 'after', 'abcd'], ['a', 'x', 'after', 'abcd'],
  ] as const)('%s put %s %s', (moved, target, place, expected) => { expect(reordered(['a', 'b', 'c', 'd'], new Set(moved), target, place).join('')).toBe(expected) })
})

describe('forcedWord', () => {
  const view = (excerpt: string, findings: { spans?: { start: number, end: number }[], evidence?: string }[]): AskView =>
    ({ kind: 'ask', self: 'professional', excerpt, findings: findings.map((finding) => ({ ruleId: 'r', sentence: '', source: '', spans: [], evidence: '', ...finding })) }) as unknown as AskView

  test.each([
    ['the marked word', view('Saw Ben today', [{ spans: [{ start: 4, end: 7 }] }]), 'Ben'], ['the evidence', view('', [{ evidence: 'ben@example.org' }]), 'ben@example.org'],
    ['the next one when the first is too long', view(`${'x'.repeat(41)} Ben`, [{ spans: [{ start: 0, end: 41 }, { start: 42, end: 45 }] }]), 'Ben'],
    ['no word over a line break', view('Ben\nSmith', [{ spans: [{ start: 0, end: 9 }], evidence: '' }]), 'Professional'], ['the self without evidence', view('Text', [{}]), 'Professional'], ['the self without findings', view('', []), 'Professional'],
    ['no blank word', view('   ', [{ spans: [{ start: 0, end: 3 }], evidence: ' ' }]), 'Professional'],
  ])('asks for %s', (_name, given, word) => { expect(forcedWord(given)).toBe(word) })

  test.each([['Ben', 'Ben', true], [' ben ', 'Ben', true], ['BEN  SMITH', 'Ben Smith', true], ['Ｂｅｎ', 'Ben', true], ['Be', 'Ben', false], ['', 'Ben', false], ['Benn', 'Ben', false]])('typed %j for %j: %s', (typed, word, expected) => {
    expect(typedIt(typed, word)).toBe(expected)
  })
})

test('closing a question is always an answer that sends nothing', () => {
  const kinds = OverlayViewSchema.options.map((option) => option.shape.kind.value)
  expect(Object.keys(quietAnswer).sort()).toEqual([...kinds].sort())
  for (const answer of Object.values(quietAnswer)) {
    expect(overlayAnswers).toContain(answer)
    expect(['send', 'allow', 'open', 'move', 'paste', 'copy']).not.toContain(answer)
  }
})

describe('identity draft', () => {
  const entry = fc.stringMatching(/^[a-z0-9+@._-]{1,20}$/)
  const entries = fc.array(entry)
  const networks = [{ id: 'instagram', name: 'Instagram' }, { id: 'x', name: 'X' }]
  const handle = fc.record({ networkId: fc.constantFrom(null, 'instagram', 'x', 'gone'), handle: entry }).filter(({ networkId }) => networkId !== 'gone')
  const identity = fc.record({ name: entry, practiceName: fc.oneof(entry, fc.constant('')), names: entries, emails: entries, phones: entries, handles: fc.array(handle), websites: entries, licences: entries })
  const empty = { name: '', practiceName: '', names: '', emails: '', phones: '', handles: '', websites: '', licences: '' }

  test('editing and saving nothing changes nothing', () => {
    fc.assert(fc.property(identity, (own) => { expect(identityOf(draftOf(own, own.name, networks), 'Personal', networks)).toEqual(own) }))
  })
  test('blank lines are left out, an empty name is the word of the self', () => {
    expect(identityOf({ ...empty, name: '  ', emails: ' a@b.c \n\n d@e.f\n', handles: '\n' }, 'Personal', networks))
      .toEqual({ name: 'Personal', practiceName: '', names: [], emails: ['a@b.c', 'd@e.f'], phones: [], handles: [], websites: [], licences: [] })
  })
  test.each([
    ['anna', null, 'anna'], ['@anna', null, '@anna'], ['Instagram: anna', 'instagram', 'anna'], ['INSTAGRAM:anna', 'instagram', 'anna'], ['x: @a', 'x', '@a'], ['Nowhere: anna', null, 'Nowhere: anna'], ['Instagram:', null, 'Instagram:'],
  ])('the line %j is a user name on %s: %j', (line, networkId, name) => { expect(identityOf({ ...empty, handles: line }, '', networks).handles).toEqual([{ networkId, handle: name }]) })
  test.each([
    ['emails', 'a@b.c\nd@e.f', ''], ['emails', '', ''], ['emails', 'a@b.c\nnot one', 'not one'], ['emails', `${'x'.repeat(255)}@b.c`, 'too long'], ['phones', 'anything', ''], ['phones', '1'.repeat(41), 'too long'], ['handles', 'h'.repeat(100), ''], ['handles', 'h'.repeat(101), 'too long'],
    ['websites', 'example.org\nhttps://example.org/team', ''], ['websites', 'my site', 'my site'], ['websites', 'anna@example.org', 'anna@example.org'], ['licences', 'x\n'.repeat(31), 'keep to 30'], ['names', 'Annie', ''],
  ] as const)('%s %.20j: %j', (list, text, problem) => {
    const said = listProblem(list, text)
    if (problem === '') expect(said).toBe('')
    else expect(said).toContain(problem)
  })
})

describe('wording', () => {
  test.each([['Anna', 'Anna'], [' Anna ', 'Anna'], ['Personal', null], ['', null], ['  ', null]])('the given name %j of Personal is %j', (name, given) => { expect(givenName('personal', name)).toBe(given) })
  test('who somebody is', () => {
    expect(whoIs('personal', 'Anna')).toBe('Anna (Personal)')
    expect(whoIs('professional', 'Professional')).toBe('Professional')
    expect(whoIs('professional', '<b>{{self}}</b>')).toContain('<b>')
  })
  test.each([['Facebook', 'Facebook', 'Facebook'], ['My facebook', 'Facebook', 'My facebook'], ['Family', 'Facebook', 'Family (Facebook)']])('the account %j of %j is %j', (name, networkName, label) => { expect(accountLabel({ name, networkName })).toBe(label) })
  test('the frame names the self first', () => {
    expect(frameLabel('professional', 'Dr. A. Example', 'LinkedIn')).toBe('PROFESSIONAL - Dr. A. Example - LinkedIn')
    expect(frameLabel('personal', 'Personal', '')).toBe('PERSONAL')
  })
  test('a failed call says what main said, and never an error of the machine', () => {
    expect(failureText(new IpcError('not-found', 'This account is no longer there.'))).toBe('This account is no longer there.')
    expect(failureText(new IpcError('internal', ''))).toBe('That did not work. Please try again.')
    expect(failureText(new IpcError('unreachable', ''))).toContain('did not answer')
    expect(failureText(new TypeError('x is not a function'))).toBe('That did not work. Please try again.')
  })
  test.each([['a X b', 'X', 'a ', ' b'], ['no place', 'X', 'no place', ''], ['X', 'X', '', '']])('%j around %j', (text, placeholder, before, after) => { expect(around(text, placeholder)).toEqual([before, after]) })
})

test.each(NoticeSchema.shape.kind.options)('the notice %s is two sentences, with and without a detail', (kind) => {
  for (const detail of ['Facebook', '']) {
    const { short, more } = noticeText({ id: '1', kind, detail })
    for (const sentence of [short, more]) { expect(sentence).toMatch(/[.}]$|[\w/]$/); expect(sentence).not.toMatch(/\{\{|notice\./) }
  }
})

test('class names are joined without gaps', () => { expect(classNames('a', false, null, undefined, '', 'b')).toBe('a b') })
