import { expect, test } from 'vitest'
import { actKinds, type ActKind } from '../../../../src/shared/guard/act.ts'
import { refineAct } from '../../../../src/shared/guard/refine.ts'
import type { PageKind } from '../../../../src/shared/networks/network.ts'

test.each([
  ['post', 'review_write', true, 'review'], ['share', 'review_write', true, 'review'], ['share', 'review_write', false, 'share'], ['like', 'review_write', true, 'like'],
  ['post', 'review_reply', true, 'reply'], ['comment', 'review_reply', true, 'reply'], ['message', 'review_reply', true, 'reply'],
  ['post', 'message_thread', true, 'message'], ['reply', 'message_compose', true, 'message'], ['accept', 'message_requests', false, 'accept'],
  ['message', 'feed', true, 'message'], ['post', 'feed', true, 'post'], ['signup', 'review_write', true, 'signup'], ['review', 'message_thread', true, 'review'],
] as const)('%s on %s (text: %s) is %s', (kind, place, hasText, expected) => { expect(refineAct(kind, place, hasText)).toBe(expected) })

const general: readonly ActKind[] = ['post', 'share', 'message', 'comment', 'reply']
const aboutOneself: readonly PageKind[] = ['settings', 'settings_privacy', 'login']
const cases = aboutOneself.flatMap((place) => actKinds.map((kind) => [kind, place] as const))
test.each(cases)('%s on %s tells something about oneself, when it is a general act with a text', (kind, place) => {
  expect(refineAct(kind, place, true)).toBe(general.includes(kind) ? 'signup' : kind)
  expect(refineAct(kind, place, false)).toBe(kind)
})
