import { expect, test, vi } from 'vitest'
import { onInternalError, reportInternal } from '../../../src/main/report-internal.ts'

test('an internal error tells its name and place, never its message', () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  let told = 0
  onInternalError(() => { told++ })
  reportInternal(new RangeError('My practice has openings\n    on Tuesday'))
  reportInternal('My practice has openings')
  reportInternal(undefined)
  const lines = log.mock.calls.flat().join('\n')
  log.mockRestore()
  expect(lines).toContain('RangeError')
  expect(lines).toContain('report-internal.test.ts')
  expect(lines).not.toContain('practice')
  expect(lines).not.toContain('Tuesday')
  expect(told).toBe(3)
})

test('a line of the message that looks like a place is not told either', () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  reportInternal(new Error('typed:\n    at my practice on Tuesday'))
  const lines = log.mock.calls.flat().join('\n')
  log.mockRestore()
  expect(lines).not.toContain('practice')
})
