import type { Page } from '@playwright/test'
import { groundOf, newMark, provedAddress, rows, threeSpaces } from '../proof/parties.ts'
import { isApart, prove, proveBothWays } from '../proof/place.ts'
import { expect, test } from './twain.ts'

interface ProbeWindow { setAll: (value: string) => Promise<void>, readAll: () => Promise<Record<string, string | null>> }

const setAll = (page: Page, value: string): Promise<void> => page.evaluate((text) => (window as unknown as ProbeWindow).setAll(text), value)
const readAll = (page: Page): Promise<Record<string, string | null>> => page.evaluate(() => (window as unknown as ProbeWindow).readAll())

// Each row is looked for in its own self too: what is not found even there would prove nothing.
test('nothing that a page or a server can find goes from one self to the other, or to a second account of a self', async ({ launch, site }) => {
  const { personal, professional, second } = await threeSpaces(launch)
  const ground = groundOf(site)
  const outcomes = [...await proveBothWays(rows, personal, professional, ground, newMark), ...await prove(rows, professional, second, ground, newMark)]
  expect(outcomes).toHaveLength(rows.length * 3)
  expect(outcomes.filter((outcome) => !isApart(outcome))).toEqual([])
})

test('storage that both selves fill stays what each has written', async ({ launch }) => {
  const { pages: { personal, professional, second } } = await threeSpaces(launch)
  await setAll(personal, 'from-personal')
  await setAll(professional, 'from-professional')
  for (const [kind, value] of Object.entries(await readAll(personal))) expect(value, kind).toBe('from-personal')
  for (const [kind, value] of Object.entries(await readAll(professional))) expect(value, kind).toBe('from-professional')
  for (const [kind, value] of Object.entries(await readAll(second))) expect(value, kind).toBeNull()
})

test('logins and accounts survive a restart; the last open account of each self comes back', async ({ launch }) => {
  const { twain, pages: { professional } } = await threeSpaces(launch)
  await setAll(professional, 'kept')
  await twain.shell.getByRole('row', { name: /Work/ }).click()
  await twain.close()
  const again = await launch({ profile: twain.profile })
  const page = await again.page(provedAddress)
  const found = await readAll(page)
  expect({ cookie: found['cookie'], localStorage: found['localStorage'], indexedDB: found['indexedDB'] }).toEqual({ cookie: 'kept', localStorage: 'kept', indexedDB: 'kept' })
  await expect(again.shell.getByText(/^PROFESSIONAL - Dr\. A\. Example/)).toBeVisible()
})
