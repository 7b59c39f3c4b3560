import { expect, test, vi } from 'vitest'
import { onInternalError, reportInternal, reportWarning } from '../../../src/main/report-internal.ts'

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

test('a warning of the runtime is told by its name and code, without its message', () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  reportWarning(Object.assign(new Error('Failed to load URL: https://example.org/?password=tulip'), { name: 'DeprecationWarning', code: 'DEP0005' }))
  reportWarning(new Error('https://example.org/?password=tulip'))
  const lines = log.mock.calls.flat()
  log.mockRestore()
  expect(lines).toEqual(['warning: DeprecationWarning DEP0005', 'warning: Error'])
})
