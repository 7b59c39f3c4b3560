import { expect, test } from 'vitest'
import type { Act } from '../../../../../src/shared/guard/act.ts'
import type { Finding } from '../../../../../src/shared/guard/rule.ts'
import { fileWithStory as rule } from '../../../../../src/shared/guard/rules/file-with-story.ts'
import { actWith, file, placeOf } from '../../../../fakes/acts.ts'

const check = (text: string, parts: Partial<Act> = {}): Finding | null => rule.check(actWith({ kind: 'upload', text, files: [file()], place: placeOf('feed'), ...parts }))

test.each(['Look what my client made for me', 'This card from one of my clients made my day', 'My client cried in session today'])('stops at a file beside %j', (text) => { expect(check(text)).toMatchObject({ ruleId: 'file-with-story', level: 3 }) })

test('without a file, or beside another text, it is silent', () => {
  expect(check('Look what my client made for me', { files: [] })).toBeNull()
  expect(check('Look what my daughter made for me')).toBeNull()
})
