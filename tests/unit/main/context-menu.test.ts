import { expect, test } from 'vitest'
import { menuItems } from '../../../src/main/context-menu.ts'

type Facts = Parameters<typeof menuItems>[0]
const editFlags = { canUndo: true, canRedo: false, canCut: false, canCopy: true, canPaste: true, canDelete: false, canSelectAll: true, canEditRichly: false }
const facts = (parts: Partial<Facts>): Facts => ({ isEditable: false, selectionText: '', editFlags, formControlType: 'none', ...parts })
const done: string[] = []
const note = (what: string) => () => { done.push(what) }
const contents = { cut: note('cut'), copy: note('copy'), paste: note('paste'), selectAll: note('all') }
const items = (parts: Partial<Facts>): ReturnType<typeof menuItems> => menuItems(facts(parts), contents, { fillLogin: note('fill'), fillNewPassword: note('new') })
const labels = (parts: Partial<Facts>): readonly (string | undefined)[] => items(parts).map(({ label }) => label)
const editing = ['Cut', 'Copy', 'Paste', 'Select all']

test.each([
  ['an empty place', {}, []], ['spaces', { selectionText: '  ' }, []], ['marked text', { selectionText: 'words' }, ['Copy']],
  ['a text area', { isEditable: true, formControlType: 'text-area' }, editing], ['an editor', { isEditable: true }, editing],
  ['a field for a name', { isEditable: true, formControlType: 'input-email' }, ['Fill login', undefined, ...editing]],
  ['a field for a password', { isEditable: true, formControlType: 'input-password' }, ['Fill login', 'Fill a new password', undefined, ...editing]],
  ['a search box', { isEditable: true, formControlType: 'input-search' }, editing]
] as const)('%s', (_what, parts, expected) => { expect(labels(parts)).toEqual(expected) })

test('each entry does what it says, and is grey where it cannot', () => {
  const shown = items({ isEditable: true, formControlType: 'input-password' })
  for (const item of shown) (item.click as (() => void) | undefined)?.()
  expect(done).toEqual(['fill', 'new', 'cut', 'copy', 'paste', 'all'])
  expect(shown.filter(({ enabled }) => enabled === false).map(({ label }) => label)).toEqual(['Cut'])
})
