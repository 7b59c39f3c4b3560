import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Rule } from '../../src/shared/guard/rule.ts'
import { rules } from '../../src/shared/guard/rules/index.ts'
import { selfIds } from '../../src/shared/persona.ts'
import { plainPicture } from '../fixtures/picture.ts'
import { addClients } from './ask-main.ts'
import { sheetIn } from './sheet.ts'
import { expect, test, type Twain } from './twain.ts'

const address = 'rehearsal://network/'

/** How a user follows a rule's own instruction, and what Twain then says. */
interface Trial {
  readonly seen: 'hint' | 'sheet'
  readonly says: RegExp
  /** True where the page itself is held before it loads. */
  readonly isHeld?: true
  readonly steps: (page: Page, twain: Twain) => Promise<void>
}

const write = (page: Page, field: string, text: string): Promise<void> => page.getByRole('textbox', { name: field }).first().fill(text)
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).first().click({ noWaitAfter: true })
const shareBox = 'What would you like to share?'

async function writeAndPress(page: Page, field: string, text: string, button: string): Promise<void> {
  await write(page, field, text)
  await press(page, button)
}

/** Opens the other self, does something there, and comes back. */
async function inOtherSelf(twain: Twain, work: (page: Page) => Promise<void>): Promise<void> {
  const { shell } = twain
  await shell.getByRole('button', { name: /^Professional/ }).first().click()
  const other = await twain.page(address, 1)
  await other.getByRole('navigation').getByRole('link').first().waitFor()
  await work(other)
  await shell.getByRole('button', { name: /^Personal/ }).first().click()
}

/** The people whom the instructions of the rules put on the client list, and the words that belong to one of them. */
const listed = [{ given: 'Wendell', family: 'Ostrow' }, { given: 'Juno', family: 'Marsh', alsoMatch: ['Support Group'] }, { given: 'Hamish', family: 'Tolliver' }]
/** Not all at once: the other trials meet the same people as strangers. */
const needsList: ReadonlySet<string> = new Set(['client-named', 'client-connection', 'client-profile', 'client-search', 'client-thread', 'client-group'])

const trials: Readonly<Record<string, Trial | { readonly cannot: string }>> = {
  'relationship-in-reply': { seen: 'sheet', says: /whether the writer of the review is a client/, steps: (page) => writeAndPress(page, 'Your reply to', 'I am sorry that your last session was short', 'Reply as owner') },
  'review-reply': { seen: 'sheet', says: /a neutral reply or none/, steps: (page) => writeAndPress(page, 'Your reply to', 'Thank you for your kind words', 'Reply as owner') },
  'client-named': { seen: 'sheet', says: /names or shows a person on your client list/, steps: (page) => writeAndPress(page, shareBox, 'Coffee with Juno Marsh at the mill', 'Post') },
  'identifier-in-story': { seen: 'sheet', says: /holds a name, a number or an address that leads to them/, steps: (page) => writeAndPress(page, shareBox, 'My client Robin cried in session today', 'Post') },
  'client-story': { seen: 'sheet', says: /reads like a story about one client/, steps: (page) => writeAndPress(page, shareBox, 'My 4 o’clock cried the whole hour about her divorce', 'Post') },
  'described-referral': { seen: 'sheet', says: /looks for a colleague by describing a client/, steps: (page) => writeAndPress(page, shareBox, 'Looking for a counselor for a 27-year-old woman with panic attacks', 'Post') },
  'changed-details': { seen: 'sheet', says: /Changed details do not keep a person from knowing themselves/, steps: (page) => writeAndPress(page, shareBox, 'Details changed: my client left her husband after our session', 'Post') },
  'file-with-story': { cannot: 'it takes a picture: see the test below' },
  'client-connection': { seen: 'sheet', says: /This person matches your client list/, steps: (page) => page.getByRole('article', { name: 'Request of Wendell Ostrow' }).getByRole('button', { name: 'Confirm' }).click({ noWaitAfter: true }) },
  'client-profile': { seen: 'sheet', isHeld: true, says: /This profile matches a person on your client list/, steps: () => Promise.resolve() },
  'client-search': { seen: 'sheet', says: /about to search for a person on your client list/, steps: async (page) => {
    await page.getByRole('searchbox', { name: 'Search people' }).fill('Juno Marsh')
    await page.getByRole('searchbox', { name: 'Search people' }).press('Enter', { noWaitAfter: true })
  } },
  'client-thread': { seen: 'sheet', says: /with a person on your client list, and messages here are not protected/, steps: (page) => writeAndPress(page, 'Message', 'The pears were excellent', 'Send') },
  'client-group': { seen: 'sheet', says: /words that belong to a person on your client list/, steps: (page) => writeAndPress(page, 'Ask the group', 'Which chairs do you use?', 'Post') },
  'contact-upload': { seen: 'sheet', says: /with them the network can suggest clients/, steps: async (page, { overlay }) => {
    const sheet = sheetIn(overlay)
    await sheet.appears() // the page itself is asked about first
    await sheet.sendAnyway()
    await sheet.isGone()
    await press(page, 'Sync contacts')
  } },
  'wrong-login': { seen: 'sheet', says: /This sign-in belongs to Dr\. A\. Example/, steps: (page) => writeAndPress(page, 'E-mail or user name', 'dr.example@practice.example', 'Log in') },
  'identity-in-form': { seen: 'sheet', says: /This e-mail address belongs to Dr\. A\. Example/, steps: (page) => writeAndPress(page, 'E-mail', 'dr.example@practice.example', 'Sign up') },
  'linked-profiles': { seen: 'sheet', says: /Linked accounts are shown and suggested together/, steps: (page) => press(page, 'Link accounts') },
  'payment-note': { seen: 'sheet', says: /somebody is in therapy/, steps: (page) => writeAndPress(page, 'Note to', 'Therapy session', 'Pay') },
  'professional-review': { seen: 'sheet', says: /praise or complaint by your practice/, steps: (page) => writeAndPress(page, 'Write a review', 'The rye bread is very good', 'Post review') },
  'professional-in-personal': { seen: 'sheet', says: /It speaks about your practice/, steps: (page) => writeAndPress(page, shareBox, 'My practice has two openings for new clients', 'Post') },
  'personal-in-professional': { seen: 'sheet', says: /It reads like private life/, steps: (page) => writeAndPress(page, shareBox, 'My husband and I are off to the beach', 'Post') },
  'practice-on-personal-profile': { seen: 'sheet', says: /private but names your practice/, steps: (page) => writeAndPress(page, 'About you', 'Therapist for couples', 'Save') },
  'professional-claims': { seen: 'sheet', says: /a title that is not among those in your settings/, steps: (page) => writeAndPress(page, 'About you in one line', 'Licensed psychologist in Lower Thistle', 'Save') },
  'from-other-self': { seen: 'sheet', says: /You copied this in your other self/, steps: async (page, twain) => {
    const text = 'The agenda of the peer meeting, with all names'
    await inOtherSelf(twain, async (other) => {
      const box = other.getByRole('textbox', { name: shareBox })
      await box.fill(text)
      await box.selectText()
      await box.press('Control+c')
      await expect.poll(() => twain.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(text)
    })
    await page.getByRole('textbox', { name: shareBox }).click()
    await page.getByRole('textbox', { name: shareBox }).press('Control+v')
  } },
  'crisis-message': { seen: 'sheet', says: /This conversation speaks of help or appointments/, steps: (page) => writeAndPress(page, 'Message', 'Of course, see you then', 'Send') },
  'new-connection': { seen: 'sheet', says: /whether this person is or was a client/, steps: (page) => press(page, 'Confirm') },
  'same-user-name': { seen: 'hint', says: /almost that of your other self/, steps: (page) => write(page, 'User name', 'drexample7') },
  'location-in-post': { seen: 'sheet', says: /It tells where you are/, steps: (page) => writeAndPress(page, shareBox, 'Live from the harbour festival', 'Post') },
  'public-comment': { seen: 'sheet', says: /This post is public/, steps: async (page) => {
    await press(page, 'Comment')
    await writeAndPress(page, 'Write a comment', 'I will bring bread for everybody', 'Post comment')
  } },
  'review-under-own-name': { seen: 'sheet', says: /a profile without your real name/, steps: (page) => writeAndPress(page, 'Write a review', 'The rye bread is very good', 'Post review') },
  'same-picture': { cannot: 'it takes a picture and both selves: see the test below' },
  'profile-without-notice': { seen: 'hint', says: /nobody watches it around the clock/, steps: (page) => write(page, 'About you', 'Psychotherapy for couples and families. I also offer evening sessions.') },
  'open-channels': { seen: 'hint', says: /turn off comments, reviews and messages/, steps: () => Promise.resolve() },
  'people-suggestions': { seen: 'hint', says: /Suggestions can include clients/, steps: () => Promise.resolve() },
  'visible-reaction': { seen: 'hint', says: /Rehearsal shows this to everyone in this pretend network/, steps: (page) => press(page, 'Like') },
  'telling-likes': { seen: 'hint', says: /faith|belie|politic|side/i, steps: (page) => page.getByRole('article', { name: 'Post by Lower Thistle Church' }).getByRole('button', { name: 'Like', exact: true }).click() },
  'closed-group': { seen: 'hint', says: /Even a closed group of colleagues is not confidential/, steps: (page) => page.getByRole('textbox', { name: 'Ask the group' }).click() }
}

test('every rule can be tried, or it is known why not', () => {
  expect(Object.keys(trials).sort()).toEqual(rules.map((rule) => rule.id).sort())
})

for (const self of selfIds) {
  test(`the warnings of the ${self} self, tried as their own instructions say`, async ({ launch }) => {
    test.setTimeout(180_000)
    const twain = await launch({ accounts: [{ self: 'personal', address }, { self: 'professional', address }], state: { activeSelf: self, practice: { titles: ['LMFT'], testimonialsBanned: false, colleagues: [] } } })
    const page = await twain.page(address)
    const own = rules.filter((rule) => rule.tryIt.self === self)
    const tryAll = async (some: readonly Rule[]): Promise<void> => {
      for (const { id, tryIt } of some) {
        const trial = trials[id]
        if (trial && !('cannot' in trial)) await test.step(id, () => tryOut(twain, page, tryIt.path, trial))
      }
    }
    await tryAll(own.filter(({ id }) => !needsList.has(id)))
    await addClients(twain, ...listed)
    await tryAll(own.filter(({ id }) => needsList.has(id)))
  })
}

async function tryOut(twain: Twain, page: Page, path: string, { seen, says, steps, isHeld }: Trial): Promise<void> {
  const sheet = sheetIn(twain.overlay)
  const opened = page.goto(new URL(path, address).href)
  // It ends when the question is answered, and then in nothing.
  if (isHeld) opened.catch(() => undefined)
  else await opened
  await steps(page, twain)
  if (seen === 'hint') {
    await expect(twain.overlay.getByRole('status')).toContainText(says)
    return
  }
  await expect(sheet.dialog).toContainText(says)
  await sheet.dontSend()
  await sheet.isGone()
}

test('a picture that was used in the other self is asked about on the profile', async ({ launch, profile }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address }, { self: 'professional', address }] })
  const sheet = sheetIn(twain.overlay)
  const path = join(profile, 'portrait.jpg')
  await writeFile(path, plainPicture())
  // A file on disk that Chromium itself puts into the input, so that the page gets a trusted event.
  const choose = async (page: Page): Promise<void> => {
    const chooser = page.waitForEvent('filechooser')
    await page.getByLabel('Profile picture').click()
    await (await chooser).setFiles(path)
  }
  const page = await twain.page(address)
  await page.goto(`${address}settings/profile`)
  await inOtherSelf(twain, async (other) => {
    await other.getByRole('link', { name: 'Your profile' }).click()
    await choose(other)
    await expect.poll(() => other.getByLabel('Profile picture').evaluate((input) => (input as HTMLInputElement).files?.length)).toBe(1)
    await press(other, 'Save')
    await expect(other.getByText('Profile saved, here only.')).toBeVisible()
  })
  await choose(page)
  await expect(sheet.dialog).toContainText('You used this file in your other self')
  await sheet.sendAnyway()
  await expect(twain.overlay.getByRole('status')).toContainText(/a search by picture would show both pages/)
})

test('a picture beside a story about a client is a stop', async ({ launch, profile }) => {
  const twain = await launch({ accounts: [{ self: 'professional', address }], state: { activeSelf: 'professional' } })
  const sheet = sheetIn(twain.overlay)
  const path = join(profile, 'drawing.jpg')
  await writeFile(path, plainPicture())
  const page = await twain.page(address)
  await page.goto(`${address}settings/profile`)
  await page.getByRole('textbox', { name: 'About you', exact: true }).fill('Look what my client made for me')
  const chooser = page.waitForEvent('filechooser')
  await page.getByLabel('Profile picture').click()
  await (await chooser).setFiles(path)
  await expect(sheet.dialog).toContainText('A file beside a story about a client can show who it is')
  await sheet.dontSend()
  await sheet.isGone()
  expect(await page.getByLabel('Profile picture').evaluate((input) => (input as HTMLInputElement).files?.length)).toBe(0)
})
