import type { Locator } from '@playwright/test'
import { answered, seedClients } from './clients.ts'
import { expect, test, type Twain } from './twain.ts'

const story = 'My 4 o’clock today told me that her husband is leaving her. She cried for the whole hour, and I do not know how to help this client any more.'

interface Panel { readonly text: Locator, readonly check: (text: string) => Promise<void>, readonly level: (title: string) => Promise<void>, readonly marks: Locator, readonly reasons: Locator }
async function openPanel({ shell }: Twain): Promise<Panel> {
  await shell.getByRole('button', { name: 'Toolkit' }).click()
  const text = shell.getByLabel('Your text', { exact: true })
  return {
    text, marks: shell.getByRole('group', { name: 'Your text with the marked words' }).locator('mark'), reasons: shell.getByRole('list', { name: 'Marked words and why' }).getByRole('listitem'),
    check: async (typed) => { await text.fill(typed); await shell.getByRole('button', { name: 'Check', exact: true }).click() },
    level: (title) => expect(shell.getByRole('status').getByRole('heading', { name: title })).toBeVisible()
  }
}

test('a story is marked with its reasons; a harmless text is not; another text takes the result away', async ({ launch }) => {
  const twain = await launch({ accounts: [] })
  const { check, level, marks, reasons, text } = await openPanel(twain)
  await check('')
  await expect(text).toHaveAccessibleDescription('Please paste or type a text.')
  await check('We painted the kitchen green at the weekend.')
  await level('Nothing found by these checks')
  await expect(marks).toHaveCount(0)
  await check('My client moved to Berlin.')
  await level('Better not like this')
  await check(story)
  await level('Please do not send this')
  await expect(marks).not.toHaveCount(0)
  for (const marked of await marks.allInnerTexts()) expect(story).toContain(marked)
  for (const reason of await reasons.allInnerTexts()) expect(reason).toMatch(/.+ \S.+\./)
  await text.fill(`${story} More.`)
  await expect(marks).toHaveCount(0)
  // Leaving the page drops the text.
  await twain.shell.getByRole('button', { name: 'Settings' }).click()
  await twain.shell.getByRole('button', { name: 'Toolkit' }).click()
  await expect(text).toHaveValue('')
  await expect(twain.shell.getByRole('status').getByRole('heading')).toHaveCount(0)
})

test('a name of the list is marked, and nothing else of the entry is ever shown', async ({ launch }) => {
  const twain = await launch({ accounts: [] })
  const { check, marks, reasons } = await openPanel(twain)
  await expect(twain.shell.getByText('Your client list is empty, so names of clients cannot be found.')).toBeVisible()
  await seedClients(twain, { given: 'Quenbyline', family: 'Zarrowmatic', aliases: ['Quennie Vexford'], handles: ['quenzarrow77'], phones: ['+1 415 555 0188'], emails: ['quen@zarrow.example'], alsoMatch: ['Hillside School'] })
  await expect(twain.shell.getByText('People on it: 1.')).toBeVisible()
  await expect(twain.shell.getByText('Your client list is empty')).toHaveCount(0)
  await check('Met Quenbyline Zarrowmatic at the bakery.')
  await expect(marks).toHaveText(['Quenbyline Zarrowmatic'])
  await expect(reasons).toHaveText([/Quenbyline Zarrowmatic.*matches a person on your client list/])
  const shown = await twain.shell.locator('body').innerText()
  for (const other of ['Vexford', 'Quennie', 'quenzarrow77', '0188', 'zarrow.example', 'Hillside']) expect(shown).not.toContain(other)
})

test('while the list is locked it says so, and leads there; stories are still found', async ({ launch }) => {
  const twain = await launch({ accounts: [] })
  await seedClients(twain, { given: 'Quenbyline', family: 'Zarrowmatic' })
  await answered(twain, 'clients.setPassphrase', { current: null, passphrase: 'four words of mine' })
  await answered(twain, 'clients.lock')
  const { check, level, marks } = await openPanel(twain)
  await expect(twain.shell.getByText('Your client list is locked: names are not checked.')).toBeVisible()
  await check('Met Quenbyline Zarrowmatic at the bakery.')
  await expect(twain.shell.getByText('Names were not checked.')).toBeVisible()
  await expect(marks).toHaveCount(0)
  await check(story)
  await level('Please do not send this')
  await twain.shell.getByRole('button', { name: 'Open the client list' }).first().click()
  await expect(twain.shell.getByRole('heading', { name: 'The list is locked' })).toBeVisible()
})

test('a paste of 1 MB: the first part is checked and it says so; a long result stays short', async ({ launch }) => {
  const twain = await launch({ accounts: [] })
  const { text, level, marks, reasons } = await openPanel(twain)
  // Many different marked words, then a megabyte in all.
  const many = Array.from({ length: 60 }, (_, number) => `Client ${number} wrote from person${number}@example.org, and my client cried today.`).join('\n')
  const long = `${many}\n${'We painted the kitchen green. '.repeat(40_000)}`.slice(0, 1_048_576)
  await twain.app.evaluate(async ({ clipboard }, pasted) => { await clipboard.writeText(pasted) }, long)
  await text.focus()
  await twain.shell.keyboard.press('ControlOrMeta+V')
  await expect.poll(() => text.evaluate((element) => (element as HTMLTextAreaElement).value.length)).toBe(1_048_576)
  await twain.shell.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(twain.shell.getByText('Only the first 100,000 of 1,048,576 characters were checked.')).toBeVisible()
  await expect(marks).not.toHaveCount(0)
  await expect(reasons).toHaveCount(40)
  await expect(twain.shell.getByText(/^And more marked words: \d+\.$/)).toBeVisible()
  await text.fill('We painted the kitchen green at the weekend.')
  await twain.shell.getByRole('button', { name: 'Check', exact: true }).click()
  await level('Nothing found by these checks')
})

test('in text from right to left and among emoji exactly the name is marked', async ({ launch }) => {
  const twain = await launch({ accounts: [] })
  await seedClients(twain, { given: 'ليلى', family: 'الحداد' }, { given: 'Quenbyline', family: 'Zarrowmatic' })
  const { check, marks } = await openPanel(twain)
  for (const [before, name, after] of [
    ['👩‍👩‍👧‍👦🎉 e\u0301 met ', 'Quenbyline Zarrowmatic', ' 😀 at the bakery'],
    ['قابلت اليوم ', 'ليلى الحداد', ' في المخبز 🎈'],
    ['שלום 👋🏽 — ', 'Quenbyline Zarrowmatic', ' — היום'],
  ] as const) {
    await check(before + name + after)
    await expect(marks).toHaveText([name])
    const group = twain.shell.getByRole('group', { name: 'Your text with the marked words' })
    expect(await group.evaluate((element) => element.textContent)).toBe(before + name + after)
    expect(await group.evaluate((element) => element.querySelector('mark')?.previousSibling?.textContent)).toBe(before)
  }
})
