import { expect, test } from 'vitest'
import type { Act } from '../../../../../src/shared/guard/act.ts'
import type { Finding } from '../../../../../src/shared/guard/rule.ts'
import { fromOtherSelf as rule } from '../../../../../src/shared/guard/rules/from-other-self.ts'
import { actWith, file } from '../../../../fakes/acts.ts'

const check = (parts: Partial<Act>): Finding | null => rule.check(actWith(parts))
const asks = { ruleId: 'from-other-self', level: 2, spans: [], evidence: '', offers: ['open-other-self'] }

test.each(['personal', 'professional'] as const)('in the %s self it asks about a text or file of the other self', (self) => {
  expect(check({ self, kind: 'paste', pastedFromOther: true, text: 'hello' })).toMatchObject(asks)
  expect(check({ self, kind: 'upload', files: [file({ fromOtherSelf: true })] })).toMatchObject(asks)
  expect(check({ self, kind: 'upload', files: [file(), file({ fromOtherSelf: true, isPicture: false })] })).toMatchObject(asks)
})

test.each(['post', 'comment', 'message', 'reply', 'share', 'review'] as const)('it speaks for the files of a %s as well', (kind) => {
  expect(rule.acts).toContain(kind)
  expect(check({ kind, text: 'Look', files: [file(), file({ fromOtherSelf: true })] })).toMatchObject(asks)
  expect(check({ kind, text: 'Look', files: [file()] })).toBeNull()
  expect(check({ kind, text: 'Look', pastedFromOther: true })).toBeNull()
})

test.each<[string, Partial<Act>]>([
  ['a text of this self', { kind: 'paste' }], ['files of this self', { kind: 'upload', files: [file(), file({ isPicture: false })] }], ['no file', { kind: 'upload' }],
  ['an upload after a paste', { kind: 'upload', pastedFromOther: true }], ['a paste beside a file', { kind: 'paste', files: [file({ fromOtherSelf: true })] }],
])('stays silent about %s', (_name, parts) => { expect(check(parts)).toBeNull() })

test('the sentence says what it is about', () => {
  expect(check({ kind: 'paste', pastedFromOther: true })?.sentence).toContain('copied')
  expect(check({ kind: 'upload', files: [file({ fromOtherSelf: true })] })?.sentence).toContain('file')
})
