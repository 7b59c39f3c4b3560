import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { htmlProblems, preloadProblems } from '../../../tools/built.mjs'
import { closingLine, playwrightCounts, vitestCounts } from '../../../tools/stages.mjs'

test('the closing line sums all stages', () => {
  const stages = [{ passed: 0, failed: 1, skipped: 0 }, { passed: 40, failed: 0, skipped: 0 }, { passed: 2, failed: 1, skipped: 0 }]
  expect(closingLine(stages)).toBe('42 passed, 2 failed')
  expect(closingLine([...stages, { passed: 0, failed: 0, skipped: 3 }])).toBe('42 passed, 2 failed, 3 skipped')
})

test('a test file that could not be loaded counts as one failed', () => {
  const loaded = { status: 'passed', assertionResults: [{}] }
  const report = { numPassedTests: 4, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [loaded, { status: 'failed', assertionResults: [] }] }
  expect(vitestCounts(report, 1)).toEqual({ passed: 4, failed: 1, skipped: 2 })
})

test('a run that ends badly never counts as clean', () => {
  expect(vitestCounts({}, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  expect(playwrightCounts({}, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  expect(playwrightCounts({ stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 } }, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 })
})

test('a flaky test is a failed test', () => {
  expect(playwrightCounts({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 } }, 1)).toEqual({ passed: 3, failed: 2, skipped: 2 })
})

test.each([
  ['<script type="module" crossorigin src="../assets/a.js"></script><link rel="stylesheet" href="../assets/a.css">', []],
  ['<script>1</script>', ['an inline script']],
  ['<style>a{}</style>', ['an inline style sheet']],
  ['<p style="color:red">', ['a style attribute']],
  ['<body onload="x()">', ['an inline event handler']],
  ['<img src="data:image/png;base64,">', ['a data: or http address']],
])('the page %s', (html, problems) => {
  expect(htmlProblems(html)).toEqual(problems)
})

test('a preload requires electron only', () => {
  expect(preloadProblems('let e = require("electron")')).toEqual([])
  expect(preloadProblems('require("./chunks/a.cjs"); require("node:fs"); require("node:fs")')).toEqual(['it requires ./chunks/a.cjs', 'it requires node:fs'])
})

test('no dynamic import() of what the linter bans only in import statements', () => {
  const src = join(import.meta.dirname, '../../../src')
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))
  const found = files.filter((name) => /\bimport\(\s*['"`](electron|electron-store)['"`]/.test(readFileSync(join(src, name), 'utf8')))
  expect(found).toEqual([])
})
