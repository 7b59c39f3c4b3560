// Stages of a check, their durations, and the closing line.
import { mkdir, readFile, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Failure, modernNode, root, run, seconds, withNode } from './project.mjs'

export const results = join(root, 'test-results')
const tool = (path, args, options = {}) => run(modernNode(), [join(root, 'node_modules', path), ...args], { env: withNode(), ...options })

/** Runs one stage: prints its name and duration, turns any failure into at least one failed. */
export async function stage(name, work) {
  console.log(`\n== ${name}`)
  const started = performance.now()
  let counts
  try {
    counts = await work()
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error)
    counts = { failed: 1 }
  }
  console.log(`== ${name}: ${counts.failed ? 'FAILED' : 'passed'} in ${seconds(started)}`)
  return { name, passed: 0, failed: 0, skipped: 0, ...counts }
}

const passedOrOneFailed = (code) => ({ failed: code === 0 ? 0 : 1 })

/** One TypeScript project for each kind of code, because each sees other globals. */
export async function types() {
  const projects = ['.', 'src/shared', 'src/main', 'src/preload', 'src/renderer', 'src/rehearsal', 'tests'].filter((path) => existsSync(join(root, path, 'tsconfig.json')))
  const all = await Promise.all(projects.map((path) => tool('typescript/bin/tsc', ['--noEmit', '--pretty', 'false', '-p', join(root, path)], { capture: true })))
  const lines = new Set(all.flatMap(({ text }) => text.split('\n')).filter(Boolean)) // shared files appear in several projects
  for (const line of lines) console.log(line)
  return passedOrOneFailed(all.find(({ code }) => code !== 0)?.code ?? 0)
}

export async function lint() {
  const { code } = await tool('oxlint/bin/oxlint', ['--type-aware', '--deny-warnings', '--report-unused-disable-directives', 'src', 'tests', 'tools', ...configs])
  return passedOrOneFailed(code)
}
const configs = ['electron.vite.config.ts', 'vitest.config.ts', 'playwright.config.ts', 'oxlint.config.ts']

/** Counts out of vitest's JSON. A file that could not be loaded has no tests and counts as one failed. */
export function vitestCounts(report, code) {
  const unloaded = (report.testResults ?? []).filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
  const failed = (report.numFailedTests ?? 0) + unloaded
  return { passed: report.numPassedTests ?? 0, failed: failed === 0 && code !== 0 ? 1 : failed, skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0) }
}

/** Counts out of Playwright's JSON. An error outside the tests counts as one failed. */
export function playwrightCounts(report, code) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report.stats ?? {}
  const failed = unexpected + flaky
  return { passed: expected, failed: failed === 0 && code !== 0 ? 1 : failed, skipped }
}

export const readReport = (path) => readFile(path, 'utf8').then(JSON.parse, () => ({}))

export async function unit() {
  const file = join(results, 'unit.json')
  await mkdir(results, { recursive: true })
  await rm(file, { force: true })
  const { code } = await tool('vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`])
  return vitestCounts(await readReport(file), code)
}

/** The last line: what passed, failed and was skipped in all stages together. */
export function closingLine(stages) {
  const sum = (key) => stages.reduce((total, entry) => total + entry[key], 0)
  return `${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''}`
}

/** Prints what failed and the closing line; answers the exit code. */
export function close(stages, started) {
  const broken = stages.filter(({ failed }) => failed > 0).map(({ name }) => name)
  console.log(`\n${broken.length > 0 ? `Failed: ${broken.join(', ')}. ` : ''}${seconds(started)} in all.`)
  console.log(closingLine(stages))
  return broken.length === 0 ? 0 : 1
}
