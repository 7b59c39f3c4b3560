import { describe, expect, test } from 'vitest'
import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js'
import { makeClients } from '../../detect/clients.ts'
import { brokenSpans } from '../../detect/corrupt.ts'
import { classes, isFamily, splits, variants } from '../../detect/document.ts'
import { generate } from '../../detect/generate.ts'
import { splitOf } from '../../detect/split.ts'
import { templates, templatesOf } from '../../detect/templates.ts'
import { vocabularyOf } from '../../detect/vocabulary.ts'

const corpora = splits.map((split) => ({ split, ...generate({ split, seed: 3, perTemplate: 4, perVariant: 6 }) }))

describe('templates', () => {
  test('are at least 400, each with its own id and text', () => {
    expect(templates.length).toBeGreaterThanOrEqual(400)
    expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length)
    expect(new Set(templates.map(({ parts }) => JSON.stringify(parts))).size).toBe(templates.length)
  })
  test.each(classes)('of class %s are cut 60/20/20', (kind) => {
    const shares = splits.map((split) => templatesOf(split).filter((template) => template.class === kind).length)
    const all = shares[0]! + shares[1]! + shares[2]!
    expect(shares).toEqual([all * 0.6, all * 0.2, all * 0.2])
  })
  test('stay in their split for ever', () => {
    expect(['T1-01', 'T2-14', 'N1a-03', 'N5-40'].map(splitOf)).toMatchInlineSnapshot(`
      [
        "train",
        "test",
        "dev",
        "test",
      ]
    `)
    expect(() => splitOf('T2')).toThrow('T2')
  })
})

describe.each(corpora)('the documents of $split', ({ split, documents, clients }) => {
  test('are the same for the same seed and others for another', () => {
    expect(generate({ split, seed: 3, perTemplate: 4, perVariant: 6 }).documents).toEqual(documents)
    expect(generate({ split, seed: 4, perTemplate: 4, perVariant: 6 }).documents.map(({ text }) => text)).not.toEqual(documents.map(({ text }) => text))
  })
  test('have marks inside their text, without blanks at the ends', () => {
    expect(documents.flatMap((document) => brokenSpans(document))).toEqual([])
    const ragged = documents.flatMap(({ id, text, spans }) => spans.filter(({ start, end, type }) => !isFamily(type) && text.slice(start, end).trim() !== text.slice(start, end)).map(({ type }) => `${id} ${type}`))
    expect(ragged).toEqual([])
  })
  test('of every class and variant are there, with ids of their own', () => {
    expect(new Set(documents.map((document) => document.class))).toEqual(new Set(classes))
    expect(new Set(documents.flatMap(({ variant }) => variant ?? []))).toEqual(new Set(variants))
    expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length)
  })
  test('keep a slot or a mark of a template nowhere', () => {
    expect(documents.filter(({ text, class: kind }) => kind !== 'N3' && /\{[A-Za-z]+\}|\[\d+:|%\(|undefined|NaN/.test(text)).map(({ id }) => id)).toEqual([])
  })
  test('name somebody of the list only in T6', () => {
    const people = clients.flatMap(({ given, family, emails, handles }) => [`${given} ${family}`, `${family} ${given}`, ...emails, ...handles]).map((name) => name.toLowerCase())
    const named = documents.filter((document) => document.class !== 'T6' && people.some((name) => document.text.toLowerCase().includes(name)))
    expect(named.map(({ id, text }) => `${id} ${text}`)).toEqual([])
    expect(documents.filter(({ class: kind, spans, expects }) => (kind === 'T6') !== spans.some(({ type }) => type === 'list') || (kind === 'T6') !== (expects.client !== null)).map(({ id }) => id)).toEqual([])
  })
  test('have long texts where long texts are meant', () => {
    for (const { text } of documents.filter((document) => document.class === 'N4')) {
      expect(text.length).toBeGreaterThanOrEqual(1_900)
      expect(text.length).toBeLessThanOrEqual(10_300)
    }
  })
  test('have phone numbers that exist in the plan of a country', () => {
    const countries: CountryCode[] = ['US', 'GB', 'DE', 'ES', 'AU']
    const wrong = documents.flatMap(({ text, spans }) => spans.filter(({ type }) => type === 'phone').map(({ start, end }) => text.slice(start, end)))
      .filter((number) => !countries.some((country) => parsePhoneNumberFromString(number, country)?.isValid() === true))
    expect([...new Set(wrong)]).toEqual([])
  })
})

describe('the names', () => {
  const [known, unseen] = [vocabularyOf('train'), vocabularyOf('test')]
  const all = ({ names, listGiven, listFamily, otherGiven, otherFamily }: typeof known): Set<string> => {
    const pools = [names.diacritic, names.script, names.chinese, names.hyphen, names.double, names.apostrophe, names.equivalent, names.maiden].flat(2)
    return new Set([...listGiven, ...listFamily, ...otherGiven, ...otherFamily, ...names.wordGiven, ...names.wordFamily, ...pools])
  }

  test('of test are those of no other split', () => {
    const left = all(known)
    expect([...all(unseen)].filter((name) => left.has(name))).toEqual([])
    expect(vocabularyOf('dev')).toBe(known)
  })
  test('leave enough people who are on no list', () => {
    for (const { otherGiven, otherFamily } of [known, unseen]) {
      expect(otherGiven.length).toBeGreaterThanOrEqual(10)
      expect(otherFamily.length).toBeGreaterThanOrEqual(20)
    }
  })
  test('make lists of up to 20,000 different people, the longer beginning with the shorter', () => {
    for (const split of splits) {
      const long = makeClients(split, 1, 20_000).map(({ client }) => client)
      expect(new Set(long.map(({ given, family }) => `${given} ${family}`)).size).toBe(20_000)
      expect(makeClients(split, 1, 50).map(({ client }) => client)).toEqual(long.slice(0, 50))
    }
  })
})
