import type { Session } from 'electron'
import { expect, test } from 'vitest'
import { fetchSiteIcon } from '../../../../src/main/views/site-icon.ts'

const png = Buffer.from([137, 80, 78, 71])
function sessionWith(answers: Record<string, Response | Error>): { session: Session, asked: string[] } {
  const asked: string[] = []
  return { asked, session: { fetch: async (address: string) => { asked.push(address); const answer = answers[address]; if (answer instanceof Response) return answer; throw answer ?? new Error('not found') } } as unknown as Session }
}
const response = (type: string, body: Buffer | string = png, status = 200): Response => new Response(body as BodyInit, { status, headers: { 'content-type': type } })
const icon = `data:image/png;base64,${png.toString('base64')}`
const a = 'https://example.org/a'
const b = 'https://example.org/b'

test.each([
  ['a picture', { [a]: response('image/png') }, icon], ['a type with a parameter', { [a]: response('image/png; charset=binary') }, icon],
  ['the second when the first fails', { [a]: new Error('offline'), [b]: response('image/png') }, icon], ['the second when the first is no picture', { [a]: response('text/html', '<p>'), [b]: response('image/png') }, icon],
  ['no drawing, it may carry script', { [a]: response('image/svg+xml', '<svg/>') }, null], ['nothing that is too large', { [a]: response('image/png', Buffer.alloc(40_001)) }, null],
  ['nothing that is empty', { [a]: response('image/png', '') }, null], ['nothing that was not found', { [a]: response('image/png', png, 404) }, null],
] as const)('takes %s', async (_name, answers, expected) => { expect(await fetchSiteIcon(sessionWith(answers).session, [a, b])).toBe(expected) })

test('asks only https, only this session, and at most four addresses', async () => {
  const { session, asked } = sessionWith({})
  expect(await fetchSiteIcon(session, ['http://example.org/i', 'data:image/png;base64,AA', 'file:///x', a, b])).toBeNull()
  expect(asked).toEqual([a])
  expect(await fetchSiteIcon(session, [])).toBeNull()
})
