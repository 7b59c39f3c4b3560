import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import english from '../../../src/renderer/texts/en.json'
import { lineFields } from '../../../src/renderer/features/clients/entry-draft.ts'
import { separatorChoices } from '../../../src/renderer/features/logins/login-words.ts'
import { lists } from '../../../src/renderer/features/identities/identity-draft.ts'
import { practices } from '../../../src/renderer/features/warnings/rule-view.ts'
import { actKinds } from '../../../src/shared/guard/act.ts'
import { factKinds } from '../../../src/shared/identities-shared.ts'
import { columnRoles } from '../../../src/shared/clients/import/csv-columns.ts'
import { importProblems } from '../../../src/shared/clients/import/import-row.ts'
import { ClientsStatusSchema, listProblems } from '../../../src/shared/clients/status.ts'
import { checkLevels } from '../../../src/shared/detect/checked.ts'
import { rules } from '../../../src/shared/guard/rules/index.ts'
import { GuardLightSchema, LoadErrorSchema, NoticeSchema } from '../../../src/shared/ipc/shell-view.ts'
import { duplicateStates } from '../../../src/shared/logins/duplicates.ts'
import { characterClasses, separators } from '../../../src/shared/logins/generator.ts'
import { importSources } from '../../../src/shared/logins/import/formats.ts'
import { loginImportProblems } from '../../../src/shared/logins/import/read-table.ts'
import { copyParts } from '../../../src/shared/logins/login-views.ts'
import { loginProblems as loginPlaceProblems } from '../../../src/shared/logins/login.ts'
import { confidences } from '../../../src/shared/networks/network.ts'
import { paletteIds } from '../../../src/shared/palette.ts'
import { listedPermissions, permissionPolicy } from '../../../src/shared/permissions.ts'
import { selfIds } from '../../../src/shared/persona.ts'

interface Branch { readonly [key: string]: string | Branch }
const flat = (branch: Branch, path = ''): (readonly [key: string, text: string])[] =>
  Object.entries(branch).flatMap(([key, value]) => (typeof value === 'string' ? [[path + key, value] as const] : flat(value, `${path}${key}.`)))
const texts = new Map(flat(english))

const renderer = join(import.meta.dirname, '../../../src/renderer')
const sources = (readdirSync(renderer, { recursive: true }) as string[]).filter((name) => /\.tsx?$/.test(name))
/** Every key in the sources: plain ones, and patterns of those with a part that is filled in. */
const used = sources.flatMap((name) => {
  const text = readFileSync(join(renderer, name), 'utf8')
  return [...text.matchAll(/\bt\(\s*(?:'([^']+)'|`([^`]+)`)/g)].map(([, plain, template]) => ({
    name, key: plain ?? template!, pattern: new RegExp(`^${(plain ?? template!).replace(/[.]/g, '\\.').replace(/\$\{[^}]+\}/g, '[^.]+')}$`),
  }))
})

test('the sources were read', () => {
  expect(sources.length).toBeGreaterThan(30)
  expect(used.length).toBeGreaterThan(80)
})

test('every text that is used exists', () => {
  expect(used.filter(({ pattern }) => ![...texts.keys()].some((key) => pattern.test(key))).map(({ name, key }) => `${key} in ${name}`)).toEqual([])
})

test.each([
  ['ask.question', [...actKinds]], ['palette', [...paletteIds]], ['self', [...selfIds]], ['identity.example', [...selfIds]], ['light', GuardLightSchema.shape.state.options], ['light.reason', GuardLightSchema.shape.reason.options],
  ['loadError', LoadErrorSchema.shape.kind.options.flatMap((kind) => ['title', 'text', 'help'].map((part) => `${kind}.${part}`))], ['notice', NoticeSchema.shape.kind.options.flatMap((kind) => [`${kind}.short`, `${kind}.more`])],
  ['warnings.act', [...actKinds]], ['warnings.confidence', [...confidences]], ['warnings.practice', [...practices].map(String)],
  ['clients.problem', [...listProblems]], ['clients.importProblem', [...importProblems]], ['clients.column', [...columnRoles]], ['clients.duplicateOf', ['list', 'import']],
  ['clients.state', [...ClientsStatusSchema.shape.state.options, 'empty']], ['toolkit.level', checkLevels.flatMap((level) => [`${level}.title`, `${level}.text`])], ['toolkit.check.names', ['absent', 'locked', 'refused']],
  ['identities.kind', [...factKinds]], ['identity', [...lists]],
  ['clients.form', lineFields.flatMap((field) => [field, `${field}Help`])],
  ['logins.problem', [...loginPlaceProblems]], ['logins.import.problem', [...loginImportProblems]], ['logins.import.state', [...duplicateStates]], ['logins.import.source', [...importSources, 'twain']],
  ['logins.copy', [...copyParts]], ['logins.copied', [...copyParts]], ['logins.generator', [...characterClasses]], ['logins.generator.separator', separatorChoices.map(([, name]) => name)],
  ['permission.what', [...listedPermissions.filter((name) => permissionPolicy(name) === 'ask'), 'other']],
])('%s has a text for every case', (path, cases) => { for (const name of cases) expect(texts.has(`${path}.${name}`), name).toBe(true) })

test('every separator has a name', () => { expect(separatorChoices.map(([separator]) => separator)).toEqual([...separators]) })

test('every notice with texts can come, and no other: what the user sees happen needs none', () => {
  const withTexts = Object.entries(english.notice).flatMap(([kind, entry]) => (typeof entry === 'string' ? [] : [kind]))
  expect([...withTexts].sort()).toEqual([...NoticeSchema.shape.kind.options].sort())
  expect(NoticeSchema.safeParse({ id: 'n-1', kind: 'pack-taken', detail: '' }).success).toBe(false)
})

/** Our own words for things; and no promise that nobody can keep (design 1). */
const forbidden = /\b(containers?|partitions?|sessions?|personas?|safe|safely|safety)\b/i
/** Everything that rules say to the user when they speak; their reasons and how to try them may quote words of therapy. */
const spoken = rules.flatMap((rule) => {
  const source = readFileSync(join(renderer, '../shared/guard/rules', `${rule.id}.ts`), 'utf8').replace(/\b(?:why|tryIt):.*/g, '')
  const sentences = [...source.matchAll(/'([A-Z][^'\n]{25,}[.?])'|`([A-Z][^`\n]{25,}[.?])`/g)].map(([, plain, template]) => plain ?? template!)
  expect(sentences, rule.id).not.toHaveLength(0)
  return [[`title of ${rule.id}`, rule.title], [`sentences of ${rule.id}`, sentences.join(' ')]] as const
})

test('every text uses only words of the user', () => {
  expect([...texts, ...spoken].filter(([, text]) => forbidden.test(text))).toEqual([])
})

test('every text is filled and clean', () => {
  const isClean = (text: string): boolean => text !== '' && text === text.trim() && !/ {2}|TODO/.test(text) && text.replace(/\{\{\w+\}\}/g, '').match(/[{}]/) === null
  expect([...texts].filter(([, text]) => !isClean(text))).toEqual([])
})

test('the word list finds what it should', () => {
  for (const text of ['This is safe', 'a new Session', 'Partition', 'your personas', 'containers']) expect(text).toMatch(forbidden)
  for (const text of ['Personal', 'unsafe', 'obsession', 'personality']) expect(text).not.toMatch(forbidden)
})
