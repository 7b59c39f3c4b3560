import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = join(import.meta.dirname, '../../../.github/workflows')
const workflows = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
const scripts = Object.keys((JSON.parse(readFileSync(join(folder, '../../package.json'), 'utf8')) as { scripts: Record<string, string> }).scripts)

/** What a workflow may not be, as sentences. */
function problemsOf(text: string): string[] {
  const uses = [...text.matchAll(/uses: *(\S+)(.*)$/gm)]
  const jobs = [...(text.split(/^jobs:\n/m)[1] ?? '').matchAll(/^ {2}([\w-]+):\n((?: {3,}.*\n|\n)*)/gm)]
  const commands = [...text.matchAll(/npm run (?:-s )?([\w-]+)/g)]
  return [
    ...uses.filter(([, action, note]) => !/^[\w-]+\/[\w.-]+@[0-9a-f]{40}$/.test(action!) || !/^ # v\d+\.\d+\.\d+$/.test(note!)).map(([, action]) => `${action} is not pinned by its commit with its version beside it`),
    ...(/^permissions:\n {2}contents: read\n(?! )/m.test(text) ? [] : ['the token may do more than read']),
    ...(/^ +permissions:/m.test(text) ? ['a job takes more rights'] : []),
    ...(/^concurrency:\n/m.test(text) ? [] : ['runs pile up']),
    ...(jobs.length > 0 ? [] : ['it has no jobs']),
    ...jobs.filter(([, , body]) => !/^ {4}timeout-minutes: \d+$/m.test(body!)).map(([, job]) => `${job} may run for ever`),
    ...(/pull_request_target|workflow_run/.test(text) ? ['it runs foreign code with our rights'] : []),
    ...(/\$\{\{ *github\.(event|head_ref)/.test(text) ? ['text of others reaches a shell'] : []),
    ...(text.split('actions/checkout@').length === text.split('persist-credentials: false').length ? [] : ['a checkout leaves the token behind']),
    ...commands.filter(([, script]) => !scripts.includes(script!)).map(([, script]) => `there is no npm run ${script}`),
  ]
}

test.each(workflows)('$name can only read, is pinned and comes to an end', ({ text }) => {
  expect(problemsOf(text)).toEqual([])
})

test('there is one for changes and one for packages', () => { expect(workflows.map(({ name }) => name)).toEqual(['check.yml', 'package.yml']) })

test('only the packages see secrets, and only for signing', () => {
  const secrets = workflows.flatMap(({ name, text }) => [...text.matchAll(/secrets\.(\w+)/g)].map(([, secret]) => `${name}: ${secret}`))
  expect(secrets.length).toBeGreaterThan(0)
  for (const secret of secrets) expect(secret).toMatch(/^package\.yml: (MAC_CSC|WIN_CSC|APPLE_API)_/)
})

const good = workflows[0]!.text
test.each([
  ['a tag', good.replace(/checkout@[0-9a-f]{40}/, 'checkout@v6')],
  ['a commit without its version', good.replace(' # v6.0.2', '')],
  ['more rights', good.replace('contents: read', 'contents: write')],
  ['one more right', good.replace('  contents: read\n', '  contents: read\n  packages: write\n')],
  ['no end', good.replace(/ {4}timeout-minutes: \d+\n/, '')],
  ['a token that stays', good.replace('persist-credentials: false', 'persist-credentials: true')],
  ['the rights of the target', good.replace('pull_request:', 'pull_request_target:')],
  ['a command that is not there', good.replace('npm run check', 'npm run chekc')],
])('%s is noticed', (_name, text) => {
  expect(text).not.toBe(good)
  expect(problemsOf(text)).not.toEqual([])
})
