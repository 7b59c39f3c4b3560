import { expect, test } from 'vitest'
import { tableText } from '../../../tools/table.mjs'

test('columns are as wide as their widest cell, numbers stand to the right, and nothing follows the last column', () => {
  expect(tableText(['fault', 'tried', 'note'], [['kill', 200, 'old 1'], ['full disk', 3, '']]).split('\n')).toEqual([
    'fault      tried  note',
    '---------  -----  ----',
    'kill         200  old 1',
    'full disk      3',
  ])
})

test('a table without rows has its headings', () => { expect(tableText(['fault', 'tried'], [])).toBe('fault  tried\n-----  -----') })
