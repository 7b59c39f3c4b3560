import { describe, expect, test } from 'vitest'
import { ibanDigits, isTaxFileNumber, luhnDigit, nhsDigit, npiDigit, vehicleDigit } from '../../detect/check-digits.ts'
import { applyEdits, corrupt } from '../../detect/corrupt.ts'
import type { BenchDocument, Gold } from '../../detect/document.ts'
import { timeGates } from '../../detect/gates.ts'
import { dayOf, refusal, withRow } from '../../detect/history.ts'
import { directShares, falseAlarmKinds, figuresOf, kindQuality, listPrecision, matchesClosely, nearCueShare, quality, valueOf, type Found, type Outcome } from '../../detect/metrics.ts'
import { createRandom } from '../../detect/random.ts'
import { baseline } from '../../detect/baseline.ts'
import { run } from '../../detect/run.ts'
import { parseTemplate, renderTemplate } from '../../detect/template.ts'
import { measureTimes, textsOfLength } from '../../detect/timing.ts'
import { distance, mistyped } from '../../detect/typos.ts'
import { generate } from '../../detect/generate.ts'

const document = (parts: Partial<BenchDocument>): BenchDocument => ({
  id: 'd', seed: 1, template: 'T2-01', class: 'T2', label: 'story', severity: 'ask', variant: null, persona: 'professional', page: 'group', text: 'x'.repeat(100), spans: [],
  expects: { level: 'ask', alarm: true, client: null }, ...parts,
})
const neutral: Partial<BenchDocument> = { class: 'N2', severity: 'hint', expects: { level: 'hint', alarm: false, client: null } }
const outcome = (parts: Partial<BenchDocument>, level: Outcome['level'], spans: readonly Found[] = []): Outcome => ({ document: document(parts), level, spans, milliseconds: 1 })
const gold = (type: Gold['type'], start: number, end: number): Gold => ({ type, start, end })
const found = (kind: Found['kind'], start: number, end: number): Found => ({ kind, start, end })

describe('check digits agree with the published examples', () => {
  test('Luhn, of ISO/IEC 7812 as in the Canadian specimen 046 454 286', () => { expect(luhnDigit('04645428')).toBe('6') })
  test('NPI, of the CMS specimen 1234567893', () => { expect(npiDigit('123456789')).toBe('3') })
  test('NHS number, of the NHS specimen 943 476 5919', () => { expect(nhsDigit('943476591')).toBe('9') })
  test('tax file number, of the specimen 123 456 782', () => { expect([isTaxFileNumber('123456782'), isTaxFileNumber('123456789')]).toEqual([true, false]) })
  test('IBAN, of the specimens in the registry', () => { expect([ibanDigits('DE', '370400440532013000'), ibanDigits('GB', 'NWBK60161331926819')]).toEqual(['89', '29']) })
  test('vehicle number, of the specimen 1M8GDM9AXKP042788', () => { expect(vehicleDigit('1M8GDM9A_KP042788'.replace('_', '0'))).toBe('X') })
})

describe('a template', () => {
  const fill = (slot: string) => ({ text: slot === 'age' ? '84yo' : slot, spans: [gold('age', 0, 4)] })

  test('is written out with its marks', () => {
    const { text, spans } = renderTemplate(parseTemplate('Oh, [1:a {age}] %(real%)'), createRandom('1'), fill)
    expect(text).toBe('Oh, an 84yo {real}')
    expect(spans.map(({ type, start, end }) => [type, text.slice(start, end)])).toEqual([['age', '84yo'], ['F1', 'an 84yo']])
  })
  test('takes one of its choices', () => {
    const nodes = parseTemplate('{a|b {age}|}!')
    expect(new Set(Array.from({ length: 40 }, (_, index) => renderTemplate(nodes, createRandom(String(index)), fill).text))).toEqual(new Set(['a!', 'b 84yo!', '!']))
  })
  test('with an open brace is refused', () => { expect(() => parseTemplate('a {age')).toThrow('missing') })
})

describe('corruption', () => {
  test('moves marks and spares names and numbers', () => {
    const piece = { text: 'My client Ann Lee left. Why?', spans: [gold('F1', 0, 9), gold('list', 10, 17)] }
    const { text, spans } = applyEdits(piece, [{ at: 3, remove: 6, insert: 'ct' }, { at: 12, remove: 1, insert: 'X' }, { at: 17, remove: 0, insert: '!' }, { at: 0, remove: 1, insert: 'm' }, { at: 10, remove: 0, insert: '> ' }])
    expect(text).toBe('my ct > Ann Lee! left. Why?')
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['my ct', 'Ann Lee'])
  })
  test('never changes what a name or number is, whatever comes together', () => {
    const piece = { text: 'So, my client Ann-Marie Lee told me about it. She isn’t well! Call 212-555-0123, please.', spans: [gold('F1', 4, 13), gold('list', 14, 27), gold('phone', 67, 79)] }
    for (let seed = 0; seed < 400; seed += 1) {
      const { text, spans } = corrupt(piece, 'T1', createRandom(`c${seed}`))
      expect(spans.slice(1).map(({ start, end }) => text.slice(start, end))).toEqual(['Ann-Marie Lee', '212-555-0123'])
      expect(text.slice(spans[0]!.start, spans[0]!.end)).toMatch(/^\S.*\S$/s)
    }
  })
})

test('a typo is one step away', () => {
  expect(['jhon', 'jon', 'johnn', 'johann'].map((word) => distance('john', word))).toEqual([1, 1, 1, 2])
  for (let seed = 0; seed < 200; seed += 1) expect(distance(mistyped('Katherine', createRandom(`t${seed}`)).toLowerCase(), 'katherine')).toBe(1)
})

describe('figures', () => {
  test('numbers must be covered by half and by no more than double', () => {
    expect(matchesClosely(gold('phone', 10, 20), found('phone', 10, 25))).toBe(true)
    expect(matchesClosely(gold('phone', 10, 20), found('phone', 0, 100))).toBe(false)
  })
  test('direct identifiers: recall in stories, precision everywhere', () => {
    const { recall, precision } = directShares([
      outcome({ class: 'T1', spans: [gold('phone', 0, 10), gold('email', 20, 30)] }, 'stop', [found('phone', 0, 10)]),
      outcome({ ...neutral, spans: [gold('url', 0, 9)] }, 'none', [found('url', 0, 9), found('ip', 40, 50)]),
    ])
    expect([valueOf(recall), recall.of, valueOf(precision), precision.of]).toEqual([0.5, 2, 2 / 3, 3])
  })
  test('list precision counts documents with an alarm only', () => {
    const named = { class: 'T6' as const, spans: [gold('list', 0, 5)] }
    const share = listPrecision([outcome(named, 'stop', [found('list', 0, 5)]), outcome(neutral, 'ask', [found('list', 0, 5)]), outcome(neutral, 'hint', [found('list', 0, 5)])])
    expect([share.hits, share.of]).toEqual([1, 2])
  })
  test('details near a cue count by their kind, or by their family', () => {
    const outcomes = [outcome({ spans: [gold('age', 0, 4), gold('place', 10, 15)] }, 'ask', [found('F5', 0, 4), found('place', 12, 20)])]
    expect([valueOf(nearCueShare(outcomes, false)), valueOf(nearCueShare(outcomes, true))]).toEqual([1, 0.5])
  })
  test('alarms are counted per class, with their kinds', () => {
    const outcomes = [outcome(neutral, 'ask', [found('F2', 0, 3)]), outcome(neutral, 'hint', [found('F2', 0, 3)]), outcome({ ...neutral, class: 'N1' }, 'none'), outcome({}, 'ask')]
    const figures = figuresOf(outcomes)
    expect([valueOf(figures.neutralAlarms), valueOf(figures.hardAlarms), valueOf(figures.story)]).toEqual([0.5, 0, 1])
    expect(falseAlarmKinds(outcomes)).toEqual([['F2', 1]])
    expect(figures.levels.N2).toEqual({ none: 0, hint: 1, ask: 1, stop: 0 })
  })
  test('F2 leans to recall', () => {
    expect(quality(1, 2, 1, 1).f2).toBeCloseTo(5 * 0.5 / 3)
    expect(kindQuality([outcome({ spans: [gold('F1', 0, 5)] }, 'ask', [found('F1', 3, 9), found('F1', 50, 60)])], 'F1').span).toMatchObject({ precision: 0.5, recall: 1 })
  })
})

describe('times', () => {
  const { documents } = generate({ split: 'dev', seed: 1, perTemplate: 1, perVariant: 1 })

  test('are taken on texts of exactly the wanted length', () => { expect(textsOfLength(documents, 2_000, 5).map(({ length }) => length)).toEqual([2_000, 2_000, 2_000, 2_000, 2_000]) })
  test('meet their gates or miss them', () => {
    const spread = { p50: 1, p95: 9 }
    const times = { shortText: spread, longText: { p50: 40, p95: 51 }, shortTextLargeList: spread, growth: 2.1, build: 100, bySize: [] }
    expect(timeGates(times).map(({ met }) => met)).toEqual([true, false, false, true])
  })
  test('are measured for every size', () => {
    const times = measureTimes(baseline, documents, 'dev', 1)
    expect(times.bySize.map(({ clients }) => clients)).toEqual([20, 200, 2_000, 20_000])
    expect(times.shortText.p95).toBeGreaterThan(0)
  })
})

describe('the history of test runs', () => {
  const now = new Date('2030-05-04T23:00:00Z')
  const columns = [{ name: 'baseline', result: run(baseline, { split: 'dev', seed: 1, timing: false, corpus: generate({ split: 'dev', seed: 1, perTemplate: 1, perVariant: 1 }) }) }]
  const once = withRow('', columns, now, null)

  test('has one row per run, with the date and the reason', () => {
    expect(once.split('\n').filter((line) => line.startsWith(`| ${dayOf(now)}`))).toHaveLength(1)
    expect(withRow(once, columns, now, 'a | b').trimEnd().endsWith('| a b |')).toBe(true)
  })
  test('refuses a second run on one day, unless there is a reason', () => {
    expect(refusal('', now, null)).toBeNull()
    expect(refusal(once, now, null)).toContain('--again')
    expect(refusal(once, now, ' ')).toContain('--again')
    expect(refusal(once, now, 'fixed the list')).toBeNull()
    expect(refusal(once, new Date('2030-05-05T00:00:01Z'), null)).toBeNull()
  })
})
