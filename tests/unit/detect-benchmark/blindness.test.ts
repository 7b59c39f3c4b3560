import { describe, expect, test } from 'vitest'
import { baseline } from '../../detect/baseline.ts'
import { generate } from '../../detect/generate.ts'
import { run, type Detector } from '../../detect/run.ts'
import { missLines, reportLines } from '../../detect/report.ts'
import { alwaysStop, oracle, silent } from './oracle.ts'

// A benchmark that everybody passes, or nobody, would measure nothing. Times are left out: they are not the same twice.

const corpus = generate({ split: 'dev', seed: 7, perTemplate: 3, perVariant: 4 })
const gatesOf = (detector: Detector): Map<string, boolean> => new Map(run(detector, { split: 'dev', seed: 7, timing: false, corpus }).gates.map(({ name, met }) => [name, met]))
const missedBy = (detector: Detector): string[] => [...gatesOf(detector)].filter(([, met]) => !met).map(([name]) => name)

const recalls = [
  'list: full name or handle, incl. variants, recall', 'list: one typo in a name of 5 letters or more, recall', 'list: nickname, recall', 'list: diacritics, recall', 'list: transliteration, recall',
  'direct identifiers, recall', 'ages, dates, places near a cue, recall', 'story of one client, recall', 'review replies, recall',
]
const alarms = ['false alarms, neutral posts', 'false alarms, hard negatives']

describe('the gates', () => {
  test('let the one pass who knows every answer', () => { expect(missedBy(oracle(corpus))).toEqual([]) })
  test('let the silent one fail every recall, and nothing else', () => { expect(missedBy(silent).sort()).toEqual([...recalls].sort()) })
  test('let the one who stops everything fail on false alarms and precision', () => {
    const missed = missedBy(alwaysStop)
    expect(missed).toEqual(expect.arrayContaining([...alarms, 'list: document precision', 'direct identifiers, precision', 'direct identifiers, recall']))
    expect(missed).not.toContain('story of one client, recall')
    expect(missed).not.toContain('review replies, recall')
  })
  test('let the baseline fail on what it cannot know', () => {
    expect(missedBy(baseline)).toEqual(expect.arrayContaining(['list: nickname, recall', 'story of one client, recall', 'direct identifiers, recall']))
    expect(missedBy(baseline)).not.toContain('list: document precision')
  })
  test('hold for the one who knows when one answer in five is taken away', () => {
    const all = oracle(corpus)
    const lazy: Detector = { build: (clients) => { const built = all.build(clients); return { check: (text, options) => (text.length % 5 === 0 ? { level: 'none', spans: [] } : built.check(text, options)) } } }
    expect(missedBy(lazy)).toEqual(expect.arrayContaining(['list: full name or handle, incl. variants, recall', 'story of one client, recall']))
  })
})

describe('a run', () => {
  const result = run(baseline, { split: 'dev', seed: 7, timing: false, corpus })

  test('gives the same answers twice, and the same hash the next time', () => {
    expect(result.answers.repeated).toBe(true)
    expect(run(baseline, { split: 'dev', seed: 7, timing: false, corpus }).answers.hash).toBe(result.answers.hash)
  })
  test('notices a detector that rolls dice', () => {
    let count = 0
    const moody: Detector = { build: () => ({ check: () => { count += 1; return { level: count % 3 === 0 ? 'ask' : 'none', spans: [] } } }) }
    expect(run(moody, { split: 'dev', seed: 7, timing: false, corpus: { ...corpus, documents: corpus.documents.slice(0, 100) } }).answers.repeated).toBe(false)
  })
  test('prints every gate, and the missed ones with texts only when asked', () => {
    const text = reportLines([{ name: 'baseline', result }]).join('\n')
    for (const { name } of result.gates) expect(text).toContain(name)
    const story = result.gates.find(({ name }) => name === 'story of one client, recall')!
    const shown = missLines(result, { count: 2, texts: true, all: false }).join('\n')
    const hidden = missLines(result, { count: 2, texts: false, all: false }).join('\n')
    const words = JSON.stringify(story.spoilers[0]!.document.text).slice(1, 30)
    expect(shown).toContain(words)
    expect(hidden).not.toContain(words)
    expect(hidden).toContain(story.spoilers[0]!.document.template)
  })
})
