import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { answered, chooseFiles, clientScreen, seedClients, showClients } from './clients.ts'
import { expect, test, type Twain } from './twain.ts'

const status = async (twain: Twain) => (await answered(twain, 'view.get')).clients
async function choose(twain: Twain, name: string, content: string): Promise<void> {
  const path = join(twain.profile, name)
  await writeFile(path, content)
  await chooseFiles(twain, path)
  await clientScreen(twain).button('Import people').click()
  await clientScreen(twain).button('Choose a file…').click()
}
const people = (twain: Twain) => twain.shell.getByRole('list', { name: /^(?:People|The first \d+ of)/ }).getByRole('listitem')

test('a pasted list: one line cannot be taken, is told with its reason, and given back as text; nothing happens before "Add"', async ({ launch }) => {
  const twain = await launch({ accounts: [] })
  const { button, list } = clientScreen(twain)
  await showClients(twain)
  await button('Import people').click()
  await button('Look at it').click()
  await expect(twain.shell.getByLabel('Or paste a list')).toHaveAccessibleDescription('Please paste or type at least one line.')
  await twain.shell.getByLabel('Or paste a list').fill('Zarrowmatic, Quenbyline, quen@zarrow.example\nAbendroth, Ruperto, Maria, Dr\nOkonkwo, Adaeze +1 415 555 0188\nQuenbyline Zarrowmatic')
  await button('Look at it').click()
  await expect(twain.shell.getByRole('heading', { name: 'What you pasted' })).toBeFocused()
  await expect(twain.shell.getByText('People found: 3. Lines that cannot be taken: 1.')).toBeVisible()
  await expect(people(twain)).toHaveText([/line 1.*Quenbyline Zarrowmatic.*quen@zarrow.example/, /line 3.*Adaeze Okonkwo/, /line 4.*Probably twice in this file/])
  await expect(twain.shell.getByRole('list', { name: 'Lines that cannot be taken' }).getByRole('listitem')).toHaveText([/line 2.*more than two parts between commas.*Abendroth, Ruperto, Maria, Dr/])
  await button('Cancel').click()
  await expect(twain.shell.getByText('Nothing was added.')).toBeVisible()
  expect((await status(twain)).state).toBe('absent')

  await button('Import people').click()
  await twain.shell.getByLabel('Or paste a list').fill('Zarrowmatic, Quenbyline\nAbendroth, Ruperto, Maria, Dr\nQuenbyline Zarrowmatic')
  await button('Look at it').click()
  await button('Add to the list (1)').click()
  await expect(twain.shell.getByRole('heading', { name: 'People added: 1' })).toBeFocused()
  await expect(twain.shell.getByLabel('Lines that were not taken')).toHaveValue('Abendroth, Ruperto, Maria, Dr')
  await button('Copy these lines').click()
  await expect(twain.shell.getByText(/^(?:Copied\.|Selected\. Press Ctrl)/)).toBeVisible()
  await twain.shell.getByLabel('Lines that were not taken').press('ControlOrMeta+C')
  expect(await twain.app.evaluate(({ clipboard }) => clipboard.readText())).toBe('Abendroth, Ruperto, Maria, Dr')
  await button('Back to the list').click()
  await expect(list.getByRole('row')).toHaveText([/Zarrowmatic/])
})

test('a table: the user says what a column holds; duplicates are marked and can be taken all the same', async ({ launch }) => {
  const twain = await launch({ accounts: [] })
  const { button, list } = clientScreen(twain)
  await seedClients(twain, { given: 'Ruperto', family: 'Abendroth' })
  await showClients(twain)
  await choose(twain, 'people.csv', 'Vorname;Nachname;Notiz;Bemerkung\nQuenbyline;Zarrowmatic;Hillside School;x\nRuperto;Abendroth;;\nAdaeze;Okonkwo;;;;zu viel\n')
  await expect(twain.shell.getByRole('heading', { name: 'What is in people.csv' })).toBeFocused()
  await expect(twain.shell.getByLabel('Column 1 Vorname')).toHaveValue('given')
  await expect(twain.shell.getByLabel('Column 2 Nachname')).toHaveValue('family')
  await expect(twain.shell.getByLabel('Column 3 Notiz')).toHaveValue('skip')
  await twain.shell.getByLabel('Column 3 Notiz').selectOption('Also match')
  await expect(people(twain).filter({ hasText: 'Hillside School' })).toHaveText([/Quenbyline Zarrowmatic/])
  await twain.shell.getByText('The first line names the columns').click()
  await expect(people(twain).first()).toContainText('Vorname Nachname')
  await twain.shell.getByText('The first line names the columns').click()
  await expect(people(twain)).toHaveText([/Zarrowmatic/, /Abendroth.*Probably on your list already/])
  await expect(twain.shell.getByText('This line has more columns than the first one.')).toBeVisible()
  await twain.shell.getByText(/^Leave out those who are probably there already \(1\)/).click()
  await button('Add to the list (2)').click()
  await expect(twain.shell.getByLabel('Lines that were not taken')).toHaveValue('Adaeze;Okonkwo;;;;zu viel')
  await button('Back to the list').click()
  await expect(list.getByRole('row')).toHaveText([/Abendroth/, /Abendroth/, /Zarrowmatic/])
  expect((await answered(twain, 'clients.list', { search: 'hillside', from: 0, count: 5 })).entries).toMatchObject([{ given: 'Quenbyline', alsoMatch: ['Hillside School'] }])
})

test('contact cards from a file; leaving the screen forgets what was read', async ({ launch }) => {
  const twain = await launch({ accounts: [] })
  const { button, list } = clientScreen(twain)
  await showClients(twain)
  const cards = 'BEGIN:VCARD\nVERSION:3.0\nN:Zarrowmatic;Quenbyline;;;\nFN:Quenbyline Zarrowmatic\nTEL;TYPE=CELL:+1 415 555 0188\nEMAIL:quen@zarrow.example\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Ruperto Abendroth\nN:Abendroth;Ruperto;;;\nEND:VCARD\n'
  await choose(twain, 'contacts.vcf', cards)
  await expect(people(twain)).toHaveText([/Quenbyline Zarrowmatic.*\+1 415 555 0188.*quen@zarrow.example/, /Ruperto Abendroth/])
  await twain.shell.getByRole('button', { name: 'Settings' }).click()
  await expect(twain.shell.getByText('There is no client list yet.')).toBeVisible()
  await showClients(twain)
  await choose(twain, 'contacts.vcf', cards)
  await button('Add to the list (2)').click()
  await expect(twain.shell.getByRole('heading', { name: 'People added: 2' })).toBeFocused()
  await button('Back to the list').click()
  await expect(list.getByRole('row')).toHaveText([/Abendroth/, /Zarrowmatic/])
})

test('20,000 people: imported, scrolled to the end and back, searched, one changed, by mouse and keyboard', async ({ launch }) => {
  test.setTimeout(180_000)
  const twain = await launch({ accounts: [] })
  const { button, list, row, form } = clientScreen(twain)
  await showClients(twain)
  const name = (number: number): string => `Family${String(number).padStart(5, '0')}`
  await choose(twain, 'many.csv', `given,family,phone,email\n${Array.from({ length: 20_000 }, (_, number) => `Given${number % 600},${name(number)},+1 415 ${5_000_000 + number},person${number}@example.org`).join('\n')}`)
  await expect(twain.shell.getByText('The first 50 of 20,000 people')).toBeVisible()
  await button('Add to the list (20,000)').click()
  await expect(twain.shell.getByRole('heading', { name: 'People added: 20,000' })).toBeFocused({ timeout: 30_000 })
  const timed = async (what: string, work: () => Promise<unknown>): Promise<string> => {
    const started = performance.now()
    await work()
    return `${what} ${Math.round(performance.now() - started)} ms`
  }
  const figures: string[] = []
  figures.push(await timed('first sight', async () => { await button('Back to the list').click(); await expect(row(new RegExp(name(0)))).toBeVisible() }))
  await expect(twain.shell.getByText('On the list: 20,000')).toBeVisible()
  await expect(list).toHaveAttribute('aria-rowcount', '20000')
  // Longest time between two frames while everything below happens.
  await twain.shell.evaluate(() => {
    const watch = { last: performance.now(), longest: 0 }
    const turn = (): void => { const now = performance.now(); watch.longest = Math.max(watch.longest, now - watch.last); watch.last = now; requestAnimationFrame(turn) }
    requestAnimationFrame(turn)
    Object.assign(globalThis, { watch })
  })
  const longest = (): Promise<number> => twain.shell.evaluate(() => { const { watch } = globalThis as unknown as { watch: { longest: number } }; const { longest: found } = watch; watch.longest = 0; return Math.round(found) })
  await longest()
  for (const part of [0.25, 0.5, 0.75, 1]) {
    await list.evaluate((element, at) => { element.scrollTop = (element.scrollHeight - element.clientHeight) * at }, part)
    await expect(list.getByText(/^Given/).first()).toBeVisible()
  }
  await expect(row(new RegExp(name(19_999)))).toBeVisible()
  figures.push(`longest frame while scrolling ${await longest()} ms`)
  // Only what is in view exists.
  expect(await list.getByRole('row').count()).toBeLessThan(60)
  await expect(list).toHaveAttribute('aria-rowcount', '20000')

  figures.push(await timed('search', async () => { await twain.shell.getByRole('searchbox').fill('family0123'); await expect(twain.shell.getByText('Found: 10')).toBeVisible() }))
  figures.push(await timed('search cleared', async () => { await button('Clear search').click(); await expect(row(new RegExp(name(0)))).toBeVisible() }))
  figures.push(`longest frame while searching ${await longest()} ms`)
  await expect(list).toHaveAttribute('aria-rowcount', '20000')
  figures.push(`longest frame while the rows come ${await longest()} ms`)
  await twain.shell.getByRole('searchbox').press('Tab')
  await expect(list.locator(':focus')).toHaveCount(1)
  await twain.shell.keyboard.press('End')
  await expect(row(new RegExp(name(19_999)))).toBeFocused()
  await twain.shell.keyboard.press('ArrowUp')
  await expect(row(new RegExp(name(19_998)))).toBeFocused()
  figures.push(`longest frame with keys ${await longest()} ms`)
  await twain.shell.keyboard.press('Enter')
  await form.getByLabel('Other names').fill('Quennie')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(row(new RegExp(`${name(19_998)}.*Quennie`))).toBeFocused()
  console.log(figures.join('\n'))
})
