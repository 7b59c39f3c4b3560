import { composers, type Composer } from '../site/composers.ts'
import type { Site } from '../site/server.ts'
import { sheetIn } from './sheet.ts'
import { contentOf, expect, frameOf, pressSend, signIn, test, write } from './twain.ts'

/** Belongs to the practice; posted under the personal self it must be asked about. */
const practiceText = 'I have two evening openings for new clients in my practice from March.'
/** Nothing to ask about: the positive control that the same way really reaches the server. */
const plainText = 'The bakery at the corner has rye bread again on Thursdays.'

const arrivals = (site: Site, composer: Composer, text: string): number =>
  site.received.filter((entry) => entry.host === composer.host && entry.text.includes(text)).length

for (const composer of composers) {
  test.describe(`${composer.id} (${composer.library})`, () => {
    test(composer.alwaysAsks ? 'a clear text is asked about for what it is, and arrives once' : 'a clear text arrives once, without a question', async ({ launch, site }) => {
      const twain = await launch({ accounts: [{ self: 'personal', address: composer.url }] })
      const page = await twain.page(composer.url)
      await write(page, composer, plainText)
      await pressSend(page, composer)
      if (composer.alwaysAsks) await sheetIn(twain.overlay).sendAnyway()
      await site.arrived((entry) => entry.text.includes(plainText), 10_000)
      expect(arrivals(site, composer, plainText)).toBe(1)
    })

    test('a held text stays here after "Don\'t send" and arrives once after "Send anyway"', async ({ launch, site }) => {
      const twain = await launch({ accounts: [{ self: 'personal', address: composer.url }] })
      const sheet = sheetIn(twain.overlay)
      const page = await twain.page(composer.url)
      await write(page, composer, practiceText)
      await pressSend(page, composer)
      await sheet.appears()
      expect(arrivals(site, composer, practiceText)).toBe(0)
      await sheet.dontSend()
      await sheet.isGone()
      expect(await contentOf((await frameOf(page, composer.frame)).locator(composer.editor))).toBe(practiceText)
      expect(arrivals(site, composer, practiceText)).toBe(0)

      await pressSend(page, composer)
      await sheet.appears()
      await sheet.sendAnyway()
      await site.arrived((entry) => entry.text.includes(practiceText), 15_000)
      await sheet.isGone()
      expect(arrivals(site, composer, practiceText)).toBe(1)
    })

    if (composer.keys !== null) {
      const { keys } = composer
      test(`${keys} is held too, also at once after typing, and passes once when approved`, async ({ launch, site }) => {
        const twain = await launch({ accounts: [{ self: 'personal', address: composer.url }] })
        const sheet = sheetIn(twain.overlay)
        const page = await twain.page(composer.url)
        await write(page, composer, practiceText)
        await page.keyboard.press(keys)
        await sheet.appears()
        await page.keyboard.press(keys)
        expect(arrivals(site, composer, practiceText)).toBe(0)
        await sheet.sendAnyway()
        await site.arrived((entry) => entry.text.includes(practiceText), 15_000)
        expect(arrivals(site, composer, practiceText)).toBe(1)
      })
    }

    test('a moved draft arrives from the other self', async ({ launch, site }) => {
      const twain = await launch({ accounts: [{ self: 'personal', address: composer.url }, { self: 'professional', address: composer.url }] })
      const sheet = sheetIn(twain.overlay)
      const page = await twain.page(composer.url)
      await signIn(page, 'anna')
      await write(page, composer, practiceText)
      await pressSend(page, composer)
      await sheet.appears()
      await sheet.move()
      const other = await twain.page(composer.url, 1)
      await signIn(other, 'dr-example')
      if (composer.open) await other.getByRole(composer.open.role, { name: composer.open.name, exact: true }).click()
      const editor = (await frameOf(other, composer.frame)).locator(composer.editor)
      await editor.click()
      await twain.overlay.getByRole('button', { name: 'Paste here' }).click()
      await expect.poll(() => contentOf(editor)).toBe(practiceText)
      await pressSend(other, composer)
      if (composer.alwaysAsks) await sheet.sendAnyway()
      const arrived = await site.arrived((entry) => entry.host === composer.host && entry.text.includes(practiceText), 15_000)
      // The frame of another site gets no cookie of that site's own (SameSite), so it cannot tell who is signed in.
      if (composer.host === new URL(composer.url).hostname) expect(arrived.user).toBe('dr-example')
      expect(arrivals(site, composer, practiceText)).toBe(1)
    })
  })
}
