import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { carries, carriesAll, draftsIn, isMarkedAsDraft, readingsOf, squash, windowsOf, type FrameDrafts } from '../../../src/shared/drafts.ts'

const plain = 'My practice has two openings on Tuesday evenings.'
const isFound = (body: string, draft: string): boolean => carries(readingsOf(body), draft)
const html = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The ways in which networks wrap a text. */
const wrappings: readonly (readonly [string, (draft: string) => string])[] = [
  ['as it is', (draft) => draft],
  ['a form', (draft) => new URLSearchParams([['csrf', 'a1b2'], ['text', draft], ['next', '/home']]).toString()],
  ['a form with %20', (draft) => `csrf=a1b2&text=${encodeURIComponent(draft)}&next=%2Fhome`],
  ['JSON', (draft) => JSON.stringify({ id: 7, text: draft, reply: null })],
  ['JSON in JSON', (draft) => JSON.stringify({ variables: JSON.stringify({ input: { message: { text: draft } } }) })],
  ['JSON in a form', (draft) => new URLSearchParams([['doc_id', '123'], ['variables', JSON.stringify({ message: { text: draft } })]]).toString()],
  ['HTML', (draft) => `<p class="ql">${html(draft)}</p>`],
  ['HTML in JSON', (draft) => JSON.stringify({ body: `<div><p>${html(draft)}</p></div>` })],
  ['HTML in a form', (draft) => new URLSearchParams([['body', `<p>${html(draft)}</p>`]]).toString()],
  ['multipart', (draft) => `------x\r\nContent-Disposition: form-data; name="text"\r\n\r\n${draft}\r\n------x\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\n\u0000\u0001\r\n------x--`],
  ['JSON with all letters escaped', (draft) => `{"text":"${draft.split('').map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}"}`],
]

test.each(wrappings)('a draft is found in %s', (_name, wrap) => {
  for (const draft of [plain, 'Größe über alles, naïve façade', 'Ich öffne am Dienstag “neue” Plätze', '新しい患者を受け付けています', 'one\ntwo\nthree & <four>', 'see you 👋 at my practice', 'ten % off + more']) {
    expect(isFound(wrap(draft), draft), draft).toBe(true)
  }
})

/** Words as people type them, in several scripts, with signs and line breaks but without backslashes. */
const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzABCXYZ0123456789äöüßéñçøåŁžабвгдеλμνאבג日本語한국'.split('')), minLength: 1, maxLength: 9 })
const gap = fc.constantFrom(' ', '  ', ', ', '. ', '\n', '\n\n', '\t', ' - ', ' & ', ' < ', ' > ', ' "', '" ', '\'', '!? ', ' + ', ' = ', ' 100% ', ' # ', '; ', ' 👍 ', ' / ', ' € ', ' (', ') ', ' @')
const draftText = fc.array(fc.tuple(word, gap), { minLength: 2, maxLength: 40 })
  .map((parts) => parts.flat().join('')).filter((text) => squash(text).length >= 8)

test.each(wrappings)('any draft of at least eight letters or digits is found in %s', (_name, wrap) => {
  fc.assert(fc.property(draftText, (draft) => { expect(isFound(wrap(draft), draft)).toBe(true) }))
})

test('any text at all is found as it is and in plain forms', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 8, maxLength: 120 }), (draft) => {
    if (squash(draft).length < 8) return
    expect(isFound(draft, draft)).toBe(true)
    expect(isFound(`text=${encodeURIComponent(draft)}&x=1`, draft)).toBe(true)
  }))
})

test.each(wrappings)('all of a text is found in %s', (_name, wrap) => {
  const all = (body: string): boolean => carriesAll(readingsOf(body), plain)
  expect(all(wrap(plain))).toBe(true)
  expect(all(wrap(`And so: ${plain} Call me.`))).toBe(true)
  expect(all(wrap(plain.replace('evenings', 'mornings')))).toBe(false)
  expect(all(wrap(plain.slice(0, -3)))).toBe(false)
})

test('a text is in itself, also with something between its paragraphs', () => {
  fc.assert(fc.property(draftText, (text) => {
    expect(carriesAll(readingsOf(text), text)).toBe(true)
    if (text.split('\n').every((paragraph) => squash(paragraph).length >= 8)) expect(carriesAll(readingsOf(text.replaceAll('\n', ' { between } ')), text)).toBe(true)
  }))
})

test.each([[20, 1], [21, 2], [39, 2], [40, 3], [41, 3], [65, 4], [1_049, 53], [2_999, 52]])('the end of a text of %i letters is always compared, in %i windows at most', (length, most) => {
  const text = Array.from({ length }, (_, at) => 'abcdefghijklmnopqrstuvwxyz'[(at * at * 7 + at) % 26]).join('')
  expect(windowsOf(text).at(-1)).toBe(text.slice(-20))
  expect(windowsOf(text).length).toBeLessThanOrEqual(most)
  expect(isFound(`{"rest":"${text.slice(-20)}"}`, text)).toBe(true)
})

test('a part of a long draft is enough', () => {
  const draft = Array.from({ length: 60 }, (_, at) => `sentence number ${at} stands here`).join('. ')
  expect(isFound(JSON.stringify({ text: draft.slice(0, draft.length / 2) }), draft)).toBe(true)
  expect(isFound(JSON.stringify({ text: draft.slice(draft.length / 2) }), draft)).toBe(true)
})

test('a text without letters in common is never found', () => {
  const letters = (from: string) => fc.string({ unit: fc.constantFrom(...from.split('')), minLength: 8, maxLength: 200 })
  fc.assert(fc.property(letters('abcdef ,.'), letters('klmnop{}":&=%+'), (draft, body) => { expect(isFound(body, draft)).toBe(false) }))
})

test.each([
  ['another text', JSON.stringify({ text: 'Something else that was written today by somebody.' })],
  ['a typing notice', '{"typing":true,"thread":"12345678901234567890"}'],
  ['measurements', 'ev=PageView&id=123456789&dl=https%3A%2F%2Fexample.org%2F&ts=1700000000000'],
  ['nothing', ''],
  ['the first half of a short draft', JSON.stringify({ text: 'my practice has' })],
])('%s does not carry the draft', (_name, body) => { expect(isFound(body, plain)).toBe(false) })

test.each(['', '   ', 'ok', '👍👍👍👍👍👍👍👍👍', 'yes, no!', '.........', 'a b c d e f g'])('%j is too short to be recognised, even in itself', (draft) => {
  expect(windowsOf(draft)).toEqual([])
  expect(isFound(draft, draft)).toBe(false)
})

test('windows have twenty letters or are the whole short text, and lie in the text', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 3000 }), (draft) => {
    const text = squash(draft)
    const windows = windowsOf(draft)
    expect(windows.length > 0).toBe(text.length >= 8)
    expect(windows.length).toBeLessThanOrEqual(53)
    for (const window of windows) {
      expect(text.includes(window)).toBe(true)
      expect(window.length).toBe(Math.min(20, text.length))
    }
  }))
})

const other = 'An entirely different text about bread.'
const title = 'A few thoughts on Tuesday'
/** A frame with one composer, or with the composers that are named. */
const holding = (draft: string, kept: readonly string[] = [], parts: readonly string[] = draft === '' ? [] : [draft]): FrameDrafts => ({ draft, parts, kept })
test.each([
  ['the draft of the one frame that is carried', [holding(other), holding(plain)], [plain]],
  ['both, where both are carried', [holding('two openings on Tuesday'), holding(plain)], ['two openings on Tuesday', plain]],
  ['the latest kept text of an emptied composer', [holding('', [plain, 'My practice has two openings'])], [plain]],
  ['the present text, not an earlier version of it', [holding(plain, ['My practice has two openings and sliding scale'])], [plain]],
  ['the joined text only where no frame\'s own is long enough', [holding('My prac'), holding('tice has')], ['My prac\ntice has two openings']],
  ['nothing', [holding(other, [other])], []],
  ['of two composers the one that is carried, not the two as one', [holding(`${other}\n${plain}`, [], [other, plain])], [plain]],
  ['each composer by itself, where both are carried', [holding(`two openings on Tuesday\n${plain}`, [], ['two openings on Tuesday', plain])], ['two openings on Tuesday', plain]],
  ['a present composer, not what another one of its frame held', [holding(title, [plain], ['My practice has two openings'])], ['My practice has two openings']],
  ['the frame\'s text where its composers are too short by themselves', [holding('My prac\ntice has two openings on', [], ['My prac', 'tice'])], ['My prac\ntice has two openings on']],
  ['what a frame held where no composer of it is carried', [holding(`${other}\n${title}`, [plain], [other, title])], [plain]],
  ['one text once, though two frames hold it', [holding(plain), holding('', [plain])], [plain]],
] as readonly (readonly [string, readonly FrameDrafts[], readonly string[]])[])('of several frames a body names %s', (_name, frames, expected) => {
  const joined = frames[0]?.draft === 'My prac' ? 'My prac\ntice has two openings' : other
  expect(draftsIn(readingsOf(JSON.stringify({ text: plain })), frames, joined)).toEqual(expected)
})

test.each([
  ['stray percent signs', '100% of %%% %zz %f'], ['a broken sequence', 'a=%E4%20%FF'], ['a broken escape', '{"a":"\\u12"}'], ['a number that is no character', '&#0;&#1114112;&#x110000;'],
  ['an open tag', '<p <p <'], ['half a pair', '\uD800'],
])('%s do no harm', (_name, body) => { expect(isFound(`${body} ${plain}`, plain)).toBe(true) })

test('only the first 2,100,000 characters are read', () => {
  const filler = 'x '.repeat(1_049_900)
  expect(isFound(filler + plain, plain)).toBe(true)
  expect(isFound(filler + 'x '.repeat(100) + plain, plain)).toBe(false)
})

test.each([
  ['https://x.test/api/drafts/save', '', true], ['https://x.test/api/draft', '', true], ['https://x.test/posts?draft=1', '', true], ['https://x.test/api/autosave', '', true], ['https://x.test/auto-save/1', '', true],
  ['https://x.test/API/Preview', '', true], ['https://x.test/typing', '', true], ['https://x.test/i/api/link_preview', '', false], ['https://x.test/c/draft-beer/', '', false], ['https://x.test/drafting', '', false], ['https://x.test/my_draft', '', false], ['https://x.test/a?q=%2Fdraft', '', false], ['https://x.test/a?autosave&x=1', '', true], ['https://x.test/a?b=1&draft=1', '', true], ['https://x.test/drafts/', '', true], ['https://x.test/draft#top', '', true],
  ['https://x.test/save', '{"draft":true,"text":"a"}', true], ['https://x.test/save', '{"is_draft": 1}', true], ['https://x.test/save', '{"isDraft":true}', true], ['https://x.test/save', '{"preview":true}', false], ['https://x.test/save', '{"link_preview":true}', false], ['https://x.test/save', '{"autosave":1}', true], ['https://x.test/save', '{"autosave" : "yes"}', false], ['https://x.test/save', '{"draft":"My text"}', false], ['https://draft.example.test/save', '{}', false],
  ['https://x.test/api/posts', '', false], ['https://x.test/overdraft', '', false], ['https://x.test/publishdraft', '', false], ['https://x.test/retyping', '', false],
  ['https://x.test/save', '{"draft":false}', false], ['https://x.test/save', '{"is_draft":0}', false], ['https://x.test/save', '{"text":"my draft is true"}', false], ['https://x.test/save', 'draft=true', false],
  ['https://x.test/save', `{"text":"${'x'.repeat(20_000)}","draft":true}`, false],
  ['https://preview.example.test/', '', false], ['http://typing.example.test:8080/a', '', false], ['https://draft.example.test/draft', '', true],
  ['https://x.test/draft/publish', '', false], ['https://x.test/drafts/7/submit', '', false], ['https://x.test/draft/send', '', false], ['https://x.test/draft/post', '', false], ['https://x.test/draft?action=PUBLISH', '', false], ['https://x.test/drafts/publishNow', '', false], ['https://x.test/preview-and-send', '', false],
  ['https://x.test/post', '{"draft":true}', false], ['https://x.test/submit', '{"is_draft":1}', false], ['https://x.test/api/send_message', '{"preview":true}', false],
  ['https://send.example.test/drafts', '', true], ['https://publish.example.test/autosave', '', true], ['https://x.test/posts/7/draft', '', true], ['https://x.test/posting/draft', '', true], ['https://x.test/sender/draft', '', true], ['https://x.test/compost/draft', '', true], ['https://x.test/posts', '{"draft":true}', true],
])('%s with %.60s is marked as a draft: %s', (address, body, expected) => { expect(isMarkedAsDraft(address, body)).toBe(expected) })

test.each([
  ['JSON', (draft: string) => JSON.stringify({ text: draft })],
  ['JSON in a form', (draft: string) => new URLSearchParams([['v', JSON.stringify({ text: draft })]]).toString()],
])('a draft with a backslash and a line break is found in %s', (_name, wrap) => {
  expect(isFound(wrap('C:\\new\nday at home'), 'C:\\new\nday at home')).toBe(true)
})
