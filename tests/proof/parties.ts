import { randomBytes } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { Seed, Twain } from '../e2e/twain.ts'
import type { Site } from '../site/server.ts'
import { pageRows } from './page-rows.ts'
import type { Ground, Party, Place } from './place.ts'
import { wireRows } from './wire-rows.ts'

/** The proof over Playwright and the test site. */

export const provedHost = 'x.com'
export const provedAddress = `https://${provedHost}/probe`
export const rows = [...pageRows, ...wireRows]
export const newMark = (): string => randomBytes(6).toString('hex')

const placeOf = (page: Page): Place => ({ run: (work, argument) => page.evaluate(work as never, argument as never) })

export const groundOf = (site: Site): Ground => ({
  host: provedHost,
  wire: { requests: (host, path, query) => site.requests.filter((request) => request.host === host && request.path === path && (query === '' || request.query === query)) }
})

/** Both selves on the same site, and a second account of the professional self in a space of its own. */
export async function threeSpaces(launch: (seed: Seed) => Promise<Twain>): Promise<{ readonly twain: Twain, readonly pages: { readonly personal: Page, readonly professional: Page, readonly second: Page }, readonly personal: Party, readonly professional: Party, readonly second: Party }> {
  const twain = await launch({
    accounts: [
      { self: 'personal', address: provedAddress, name: 'Home' },
      { self: 'professional', address: provedAddress, name: 'Work' },
      { self: 'professional', address: provedAddress, name: 'Second', space: 'professional-2' }
    ]
  })
  const personal = await twain.page(provedAddress)
  await twain.shell.getByRole('button', { name: /Professional/ }).first().click()
  const professional = await twain.page(provedAddress, 1)
  await twain.shell.getByRole('row', { name: /Second/ }).click()
  const second = await twain.page(provedAddress, 2)
  const party = (name: string, page: Page): Party => ({ name, place: placeOf(page) })
  return { twain, pages: { personal, professional, second }, personal: party('Personal', personal), professional: party('Professional', professional), second: party('Professional, second account', second) }
}
