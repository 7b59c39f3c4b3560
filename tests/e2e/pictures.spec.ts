import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { id as numbered } from '../fakes/state.ts'
import { answered, clientScreen, seedClients, showClients } from './clients.ts'
import { fillingScenes } from './filling-scenes.ts'
import { setLook, sizes, takePicture, type Size } from './picture.ts'
import { lockScenes } from './lock-scenes.ts'
import { loginScenes } from './login-scenes.ts'
import { bothSelves, type Scene } from './scene.ts'
import { sheetIn } from './sheet.ts'
import { expect, test, type Seed, type Twain } from './twain.ts'
import { emptyIdentity } from '../../src/shared/state/identity-schema.ts'
import type { AppState } from '../../src/shared/state/app-state.ts'

const folder = join(process.env['TWAIN_RESULTS'] ?? 'test-results', 'pictures')
const home = 'https://x.com/home'
const practiceText = 'My practice has openings for new clients, sliding scale, from March.'

const onX: Seed = { accounts: [{ self: 'personal', address: home }, { self: 'professional', address: home }] }

/** Everything that the page of warnings can list. */
const listed = numbered(1)
const withDecisions: Seed = { state: {
  accounts: [{ id: listed, self: 'personal', networkId: 'x', name: 'X', address: home, space: 'personal', icon: null }],
  guard: {
    rules: { 'professional-in-personal': { shown: 12, helped: 3, lastShown: '2026-11-03T12:00:00.000Z', day: '', asksToday: 0, hintsToday: 0, setting: 'hint' } },
    remembered: [
      { id: numbered(2), ruleId: 'professional-in-personal', accountId: listed, act: 'post', counterpart: null, until: '2099-12-22T12:00:00.000Z', effect: 'silent' },
      { id: numbered(3), ruleId: 'new-connection', accountId: listed, act: 'accept', counterpart: '0'.repeat(64), until: '2099-12-22T12:00:00.000Z', effect: 'hint' }
    ]
  },
  permissions: [{ space: 'personal', origin: 'https://x.com', permission: 'notifications', granted: true }],
  limitedSites: [{ host: 'x.com', since: '2026-11-03T12:00:00.000Z', packVersion: 0 }]
} }

/** The question as it stands a moment later, when "Send anyway" can be pressed. */
async function questionIsReady(twain: Twain): Promise<void> {
  const { dialog, appears } = sheetIn(twain.overlay)
  await appears()
  await expect(dialog.getByRole('button', { name: /anyway$/ })).not.toHaveAttribute('aria-disabled', 'true')
}
async function askOnX(twain: Twain): Promise<void> {
  const page = await twain.page(home)
  await page.getByRole('textbox').first().click()
  await page.keyboard.type(practiceText)
  await page.getByRole('button', { name: 'Post', exact: true }).click({ noWaitAfter: true })
  await questionIsReady(twain)
}
/** The question about the same text again, in its next look. */
async function askAgain(twain: Twain): Promise<void> {
  const sheet = sheetIn(twain.overlay)
  await sheet.dontSend()
  await sheet.isGone()
  await (await twain.page(home)).getByRole('button', { name: 'Post', exact: true }).click({ noWaitAfter: true })
  await questionIsReady(twain)
}
async function showSettings({ shell }: Twain): Promise<void> {
  await shell.getByRole('button', { name: 'Settings' }).click()
  await shell.getByRole('heading', { name: 'Settings' }).waitFor()
}
async function showIdentities(twain: Twain): Promise<void> {
  await showSettings(twain)
  await twain.shell.getByRole('button', { name: 'Open Identities' }).click()
  await twain.shell.getByRole('heading', { name: 'Identities', level: 1 }).waitFor()
}
/** Everything that the Identities screen can list. */
const withIdentities: Seed = { ...bothSelves, state: {
  identities: {
    personal: { ...emptyIdentity('Anna'), names: ['Anna Sommer'], emails: ['anna.private@gmail.com', 'dr.example@practice.example'], phones: ['+1 415 555 2671'], handles: [{ networkId: null, handle: 'anna_at_home' }, { networkId: 'instagram', handle: 'anna.hikes' }], websites: ['https://anna-hikes.example'] },
    professional: {
      ...emptyIdentity('Dr. A. Example'), emails: ['dr.example@practice.example'], handles: [{ networkId: 'linkedin', handle: 'anna_at_home' }], practiceName: 'Lake Street Practice', licences: ['LMFT 12345'],
      photos: [{ hash: '0f1e2d3c4b5a6978', label: 'Portrait in the office', added: '2026-11-03T12:00:00.000Z' }]
    }
  },
  givenAddresses: [{ id: numbered(7), self: 'personal', host: 'a-rather-long-name-of-a-site.example', address: 'anna.private+a-rather-long-name-of-a-site@gmail.com', date: '2026-11-03T12:00:00.000Z' }]
} }
/** A field with the other self's value, on a form of the pretend network, as this self. */
const hintAt = (label: string, value: string, parts: Partial<AppState['identities']['personal']>): Scene => ({
  name: `hint-${label.toLowerCase().replace(/\W+/g, '-')}`, overlay: true,
  seed: { accounts: [{ self: 'personal', address: 'rehearsal://network/', name: 'Rehearsal' }], state: { identities: { personal: { ...emptyIdentity('Anna'), ...parts }, professional: { ...emptyIdentity('Dr. A. Example'), emails: ['dr.example@practice.example'], phones: ['+1 415 555 0199'] } } } },
  arrange: async (twain) => {
    const page = await twain.page('rehearsal://network/')
    await page.goto('rehearsal://network/signup')
    await page.getByLabel(label, { exact: true }).click()
    if (value !== '') await page.keyboard.type(value)
    await expect(twain.overlay.getByRole('status').getByRole('button')).not.toHaveCount(1)
    // Buttons wake up a moment after they appear.
    await expect(twain.overlay.getByRole('status').getByRole('button').last()).toBeEnabled()
  }
})
async function showWarnings({ shell }: Twain): Promise<void> {
  await shell.getByRole('button', { name: 'Warnings', exact: true }).click()
  await shell.getByRole('heading', { name: 'What Twain warns about' }).waitFor()
}
const rehearsalIsShown = async (twain: Twain): Promise<void> => { await (await twain.page('rehearsal://network/')).getByRole('button', { name: 'Post', exact: true }).waitFor() }

const scenes: readonly Scene[] = [
  { name: 'welcome', seed: {}, arrange: async ({ shell }) => { await shell.getByRole('heading', { name: 'Welcome to Twain' }).waitFor() } },
  { name: 'launcher', seed: { state: {} }, arrange: async ({ shell }) => { await shell.getByRole('grid', { name: 'Networks' }).getByRole('row').first().waitFor() } },
  { name: 'page-personal', seed: bothSelves, arrange: rehearsalIsShown },
  { name: 'page-professional', seed: { ...bothSelves, state: { activeSelf: 'professional' } }, arrange: rehearsalIsShown },
  { name: 'page-narrow-rail', seed: { ...bothSelves, state: { rail: 'narrow' } }, arrange: rehearsalIsShown },
  { name: 'page-with-sleepers', seed: { ...bothSelves, accounts: [...bothSelves.accounts ?? [], { self: 'personal', address: 'https://www.reddit.com/' }] }, arrange: async (twain) => {
    for (const { id } of (await answered(twain, 'view.get')).accounts) await answered(twain, 'account.open', { accountId: id })
    await expect.poll(async () => (await answered(twain, 'view.get')).accounts.filter(({ asleep }) => asleep).length, { timeout: 20_000 }).toBe(2)
    await twain.shell.getByRole('button', { name: /^Personal/ }).first().click()
  } },
  { name: 'empty-self', seed: { accounts: [{ self: 'personal', address: home }] }, arrange: async ({ shell }) => { await shell.getByRole('button', { name: /^Professional/ }).click(); await shell.getByRole('heading', { name: 'No account open yet' }).waitFor() } },
  { name: 'accounts', seed: bothSelves, arrange: async ({ shell }) => { await shell.getByRole('button', { name: 'Accounts' }).click(); await shell.getByRole('heading', { name: 'Accounts' }).waitFor() } },
  { name: 'settings', seed: bothSelves, arrange: showSettings },
  { name: 'settings-practice', seed: bothSelves, arrange: showSettings, below: (shell) => shell.getByText('Networks suggest clients to you') },
  { name: 'settings-looks', seed: bothSelves, arrange: showSettings, below: (shell) => shell.getByText('Twain checks what you are about to send') },
  { name: 'warnings', seed: bothSelves, arrange: async (twain) => {
    await showWarnings(twain)
    await twain.shell.getByRole('heading', { level: 4 }).getByRole('button').first().click()
  } },
  { name: 'warnings-decisions', seed: withDecisions, arrange: async (twain) => {
    await showWarnings(twain)
    await twain.shell.getByRole('button', { name: 'Import a pack…' }).scrollIntoViewIfNeeded()
  } },
  { name: 'warnings-log', seed: onX, arrange: async (twain) => {
    await askOnX(twain)
    await sheetIn(twain.overlay).dontSend()
    await showWarnings(twain)
    await twain.shell.getByRole('grid', { name: 'Past warnings, newest first' }).getByRole('row').first().waitFor()
  }, below: (shell) => shell.getByRole('button', { name: 'Delete all…' }) },
  { name: 'load-error', seed: { accounts: [{ self: 'personal', address: 'https://not-certified.invalid/' }] }, arrange: async ({ shell }) => { await shell.getByRole('button', { name: 'Try again' }).waitFor() } },
  { name: 'mismatch', seed: { accounts: [{ self: 'personal', address: home, space: 'professional' }] }, arrange: async ({ shell }) => { await shell.getByRole('heading', { name: 'This page was hidden' }).waitFor() } },
  { name: 'ask', seed: onX, arrange: askOnX, overlay: true },
  { name: 'ask-second-look', seed: onX, overlay: true, arrange: async (twain) => { await askOnX(twain); await askAgain(twain) } },
  { name: 'ask-third-look', seed: onX, overlay: true, arrange: async (twain) => { await askOnX(twain); await askAgain(twain); await askAgain(twain) } },
  { name: 'ask-stop', seed: { accounts: [{ self: 'professional', address: 'rehearsal://network/', name: 'Rehearsal' }], state: { activeSelf: 'professional' } }, overlay: true, arrange: async (twain) => {
    const page = await twain.page('rehearsal://network/')
    await page.goto('rehearsal://network/practice-reviews')
    await page.getByRole('textbox', { name: /^Your reply/ }).first().click()
    await page.keyboard.type('Thank you for your kind words.')
    await page.getByRole('button', { name: 'Reply as owner' }).first().click({ noWaitAfter: true })
    await sheetIn(twain.overlay).appears()
  } },
  { name: 'ask-reason', seed: onX, overlay: true, arrange: async (twain) => {
    await seedClients(twain, { given: 'Jane', family: 'Roe', handles: ['jane.roe'] })
    const page = await twain.page(home)
    await page.evaluate(() => { setTimeout(() => { location.href = 'https://www.instagram.com/jane.roe/' }) })
    await sheetIn(twain.overlay).appears()
  } },
  { name: 'ask-story', seed: { ...onX, state: { activeSelf: 'professional' } }, overlay: true, arrange: async (twain) => {
    const page = await twain.page(home)
    await page.getByRole('textbox').first().click()
    await page.keyboard.type('My 4 o’clock spent the whole hour crying about her divorce.')
    await page.getByRole('button', { name: 'Post', exact: true }).click({ noWaitAfter: true })
    await sheetIn(twain.overlay).appears()
  } },
  { name: 'draft-moved', seed: onX, overlay: true, arrange: async (twain) => {
    await askOnX(twain)
    await sheetIn(twain.overlay).move()
    await twain.overlay.getByRole('button', { name: 'Paste here' }).waitFor()
  } },
  { name: 'draft-pasted', seed: onX, overlay: true, arrange: async (twain) => {
    await askOnX(twain)
    await sheetIn(twain.overlay).move()
    await (await twain.page(home, 1)).getByRole('textbox').first().click()
    await twain.overlay.getByRole('button', { name: 'Paste here' }).click()
    await twain.overlay.getByRole('button', { name: 'Undo' }).waitFor()
  } },
  { name: 'hint', seed: { accounts: [{ self: 'personal', address: 'https://www.facebook.com/r.php' }] }, overlay: true, arrange: async (twain) => {
    const page = await twain.page('https://www.facebook.com/r.php')
    await page.getByLabel('Mobile number or email address').click()
    await page.keyboard.type('dr.example@practice.example')
    await expect(twain.overlay.getByRole('status')).toContainText('This is your Professional')
  } },
  { name: 'sign-in-refused', seed: onX, overlay: true, arrange: async (twain) => {
    await (await twain.page(home)).goto('https://accounts.google.com/v3/signin/rejected')
    await twain.overlay.getByRole('dialog').waitFor()
  } },
  { name: 'identities', seed: withIdentities, arrange: showIdentities },
  { name: 'identities-pictures', seed: withIdentities, arrange: showIdentities, below: (shell) => shell.getByText('Portrait in the office') },
  { name: 'identities-given', seed: withIdentities, arrange: showIdentities, below: (shell) => shell.getByText('a-rather-long-name-of-a-site.example', { exact: true }) },
  { name: 'identities-learn', seed: withIdentities, arrange: async (twain) => {
    const page = await twain.page('rehearsal://network/')
    await page.goto('rehearsal://network/settings/profile')
    await page.getByLabel('E-mail', { exact: true }).fill('anna.new@example.org')
    await page.getByLabel('User name', { exact: true }).fill('anna_hikes')
    await page.getByLabel('Website', { exact: true }).fill('https://practice.example')
    await showIdentities(twain)
    await twain.shell.getByRole('button', { name: 'Read Rehearsal for Personal' }).click()
    await twain.shell.getByText('E-mail address: anna.new@example.org').click()
  }, below: (shell) => shell.getByRole('button', { name: 'Keep what is ticked' }) },
  hintAt('E-mail', 'dr.example@practice.example', { emails: ['anna.private@example.org', 'a-second-one-of-some-length@mail.example.org', 'anna@a-provider-with-a-very-long-name-indeed.example'] }),
  hintAt('Phone', '415 555 0199', {}),
  hintAt('E-mail or user name', 'dr.example@practice.example', {}),
  { name: 'permission', seed: onX, overlay: true, arrange: async (twain) => {
    void (await twain.page(home)).evaluate(() => Notification.requestPermission()).catch(() => undefined)
    await sheetIn(twain.overlay).appears()
  } }
]

/** People with everything that an entry can have, and one with hardly anything. */
const somePeople = [
  { given: 'Quenbyline Marie-Antoinette', family: 'Zarrowmatic-Hollenbeck', aliases: ['Quennie', 'Quenbyline Vexford'], handles: ['quenzarrow'], phones: ['+1 415 555 0188', '+49 30 901820'], emails: ['quenbyline.zarrowmatic@a-rather-long-name.example'], alsoMatch: ['Hillside School'] },
  { given: 'Ruperto', family: 'Abendroth', phones: ['+1 415 555 0134'], formerSince: '2026-03-01' }, { given: 'Adaeze', family: 'Okonkwo', emails: ['adaeze@example.org'] }, { given: 'ليلى', family: 'الحداد', aliases: ['Layla Haddad'] },
  ...['Anders', 'Bhatt', 'Castellanos', 'Dvořák', 'Eriksen', 'Fontaine'].map((family) => ({ given: 'Kim', family, handles: [`kim_${family.toLowerCase()}`] })), { handles: ['only_a_handle'] }
]
async function showPeople(twain: Twain): Promise<void> {
  await seedClients(twain, ...somePeople)
  await showClients(twain)
  await clientScreen(twain).row(/Abendroth/).waitFor()
}
async function showImport(twain: Twain): Promise<void> {
  await seedClients(twain, { given: 'Ruperto', family: 'Abendroth' })
  await showClients(twain)
  await clientScreen(twain).button('Import people').click()
  await twain.shell.getByLabel('Or paste a list').fill('Vorname;Nachname;Telefon;Notiz\nQuenbyline;Zarrowmatic;+1 415 555 0188;Hillside School\nRuperto;Abendroth;;\nAdaeze;Okonkwo;;;;too much\n;;;\n')
  await clientScreen(twain).button('Look at it').click()
  await twain.shell.getByRole('heading', { name: 'What you pasted' }).waitFor()
}
async function breakList(twain: Twain): Promise<void> {
  await seedClients(twain, { given: 'Ruperto', family: 'Abendroth' })
  await answered(twain, 'clients.lock')
  await writeFile(join(twain.userData, 'client-list.sealed'), 'nothing that can be read')
  await answered(twain, 'clients.unlock', { passphrase: null }).catch(() => undefined) // it is refused, which is what is drawn
}
const lockList = async (twain: Twain): Promise<void> => {
  await answered(twain, 'clients.setPassphrase', { current: null, passphrase: 'four words of mine' })
  await answered(twain, 'clients.lock')
}
async function checkText({ shell }: Twain, text: string): Promise<void> {
  await shell.getByRole('button', { name: 'Toolkit' }).click()
  await shell.getByLabel('Your text', { exact: true }).fill(text)
  await shell.getByRole('button', { name: 'Check', exact: true }).click()
  await shell.getByRole('status').getByRole('heading').waitFor()
}

const clientScenes: readonly Scene[] = [
  { name: 'clients-empty', seed: bothSelves, arrange: showClients },
  { name: 'clients-open', seed: bothSelves, arrange: async (twain) => { await answered(twain, 'clients.setPassphrase', { current: null, passphrase: 'four words of mine' }); await showPeople(twain) } },
  { name: 'clients-form', seed: bothSelves, arrange: async (twain) => {
    await showPeople(twain)
    const { row, form } = clientScreen(twain)
    await row(/Abendroth/).click()
    await form.getByLabel('E-mail addresses').fill('no address')
    await form.getByRole('button', { name: 'Save' }).click()
  } },
  { name: 'clients-form-below', seed: bothSelves, arrange: async (twain) => { await showPeople(twain); await clientScreen(twain).row(/Abendroth/).click() }, below: (shell) => shell.getByRole('button', { name: 'Delete…' }) },
  { name: 'clients-delete', seed: bothSelves, arrange: async (twain) => { await showPeople(twain); await clientScreen(twain).row(/Abendroth/).click(); await clientScreen(twain).form.getByRole('button', { name: 'Delete…' }).click() } },
  { name: 'clients-passphrase', seed: bothSelves, arrange: async (twain) => { await showPeople(twain); await clientScreen(twain).button('Set a passphrase').click() }, below: (shell) => shell.getByRole('button', { name: 'Save passphrase' }) },
  { name: 'clients-restore', seed: bothSelves, arrange: async (twain) => { await showPeople(twain); await clientScreen(twain).button('Restore a backup').click() }, below: (shell) => shell.getByRole('button', { name: 'Choose a backup…' }) },
  { name: 'clients-locked', seed: bothSelves, arrange: async (twain) => { await lockList(twain); await showClients(twain) } },
  { name: 'clients-refused', seed: bothSelves, arrange: async (twain) => { await breakList(twain); await showClients(twain) } },
  { name: 'clients-import', seed: bothSelves, arrange: async (twain) => { await showClients(twain); await clientScreen(twain).button('Import people').click() } },
  { name: 'clients-import-preview', seed: bothSelves, arrange: showImport },
  { name: 'clients-import-preview-below', seed: bothSelves, arrange: showImport, below: (shell) => shell.getByRole('button', { name: /^Add to the list/ }) },
  { name: 'clients-import-done', seed: bothSelves, arrange: async (twain) => { await showImport(twain); await clientScreen(twain).button(/^Add to the list/).click(); await twain.shell.getByRole('heading', { name: /^People added/ }).waitFor() } },
  { name: 'toolkit', seed: bothSelves, arrange: async ({ shell }) => { await shell.getByRole('button', { name: 'Toolkit' }).click(); await shell.getByText('There is no client list yet.').waitFor() } },
  { name: 'toolkit-narrow-rail', seed: { ...bothSelves, state: { rail: 'narrow' } }, arrange: async (twain) => { await lockList(twain); await checkText(twain, 'We painted the kitchen green.') } },
  { name: 'toolkit-check', seed: bothSelves, arrange: async (twain) => { await seedClients(twain, ...somePeople.slice(0, 2)); await checkText(twain, 'My 4 o’clock today, Quenbyline Zarrowmatic-Hollenbeck, told me that her husband is leaving her.\nShe cried for the whole hour.') } },
  { name: 'toolkit-check-below', seed: bothSelves, arrange: async (twain) => { await checkText(twain, 'One of my clients cried today.') }, below: (shell) => shell.getByRole('group', { name: 'Your text with the marked words' }) },
  { name: 'settings-clients', seed: bothSelves, arrange: showSettings, below: (shell) => shell.getByRole('button', { name: 'Open the client list' }) }
]

/** Controls and words that stick out of the window to the side. */
const cutOff = (page: Page): Promise<readonly string[]> => page.evaluate(() => [...document.querySelectorAll<HTMLElement>('button, h1, h2, label, input, textarea, p, li')]
  .filter((element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible')
  .filter((element) => { const { left, right, width } = element.getBoundingClientRect(); return width > 1 && (left < -1 || right > window.innerWidth + 1) })
  .map((element) => `${element.tagName} ${element.textContent?.slice(0, 40) ?? ''}`))

async function lookAt(twain: Twain, scene: Scene, size: Size, theme: 'light' | 'dark'): Promise<void> {
  await setLook(twain.app, size, theme)
  const seen = scene.overlay ? twain.overlay : twain.shell
  if (!scene.overlay) await expect.poll(() => seen.evaluate(() => window.innerWidth)).toBe(size.width)
  await expect.poll(() => seen.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(theme === 'dark')
  await scene.below?.(seen).scrollIntoViewIfNeeded()
  await seen.evaluate(() => new Promise((done) => { requestAnimationFrame(() => { requestAnimationFrame(done) }) }))
  await takePicture(twain.app, join(folder, `${scene.name}-${size.width}x${size.height}-${theme}.png`))
  expect(await cutOff(seen), `${scene.name} ${size.width} ${theme}`).toEqual([])
  if (size.width === 1024) {
    const { violations } = await new AxeBuilder({ page: seen }).setLegacyMode(true).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`)).toEqual([])
  }
}

for (const scene of [...scenes, ...clientScenes, ...lockScenes, ...loginScenes, ...fillingScenes]) {
  test(`${scene.name}: pictures in both themes and three sizes, nothing cut off, no accessibility violation`, async ({ launch }) => {
    const twain = await launch(scene.seed)
    await scene.arrange(twain)
    for (const size of sizes) for (const theme of ['light', 'dark'] as const) await lookAt(twain, scene, size, theme)
  })
}
