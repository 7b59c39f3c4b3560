import { expect, test } from 'vitest'
import type { Act } from '../../../../../src/shared/guard/act.ts'
import type { Finding } from '../../../../../src/shared/guard/rule.ts'
import { samePicture as rule } from '../../../../../src/shared/guard/rules/same-picture.ts'
import { actWith, file } from '../../../../fakes/acts.ts'

const check = (parts: Partial<Act>): Finding | null => rule.check(actWith({ kind: 'upload', ...parts }))

test.each(['personal', 'professional'] as const)('in the %s self it hints at a picture of the other self', (self) => {
  expect(check({ self, files: [file({ fromOtherSelf: true })] })).toMatchObject({ ruleId: 'same-picture', level: 1, spans: [], evidence: '', offers: [] })
  expect(check({ self, files: [file(), file({ fromOtherSelf: true })] })?.level).toBe(1)
})

test.each([
  ['no file', []], ['a picture of this self', [file()]], ['another file of the other self', [file({ fromOtherSelf: true, isPicture: false })]], ['two that only fit together', [file(), file({ fromOtherSelf: true, isPicture: false })]],
])('stays silent about %s', (_name, files) => { expect(check({ files })).toBeNull() })

test.each([['personal', 'Professional'], ['professional', 'Personal']] as const)('in the %s self it hints at a picture that looks like one of the %s self', (self, other) => {
  const finding = check({ self, files: [file(), file({ looksLikeOther: true })] })
  expect(finding).toMatchObject({ ruleId: 'same-picture', level: 1 })
  expect(finding?.sentence).toContain(`a picture of your ${other} self`)
})
