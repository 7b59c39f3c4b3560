import { expect, test } from 'vitest'
import { refineAct } from '../../../../src/shared/guard/refine.ts'

test.each([
  ['post', 'review_write', true, 'review'], ['share', 'review_write', true, 'review'], ['share', 'review_write', false, 'share'], ['like', 'review_write', true, 'like'],
  ['post', 'review_reply', true, 'reply'], ['comment', 'review_reply', true, 'reply'], ['message', 'review_reply', true, 'reply'],
  ['post', 'message_thread', true, 'message'], ['reply', 'message_compose', true, 'message'], ['accept', 'message_requests', false, 'accept'],
  ['message', 'feed', true, 'message'], ['post', 'feed', true, 'post'], ['signup', 'review_write', true, 'signup'], ['review', 'message_thread', true, 'review'],
] as const)('%s on %s (text: %s) is %s', (kind, place, hasText, expected) => { expect(refineAct(kind, place, hasText)).toBe(expected) })
