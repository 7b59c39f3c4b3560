import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Frame } from '@playwright/test'
import { answered, chooseFiles, seedClients } from '../e2e/clients.ts'
import { loginOf, opened, seedLogins } from '../e2e/filling.ts'
import { expect, test, type Twain } from '../e2e/twain.ts'
import { watchOutside } from '../audit/demand.ts'
import { recordFault, runSeed } from '../fixtures/rows.ts'
import { expected, isAsExpected, messagesFor, packed, strangerPreload, type Message, type Position } from './messages.ts'

// 10,000 random and mutated messages from every position that there is, by a renderer that was broken into. Nothing may be
// accepted that the position may not call or that is not what the contract says, no answer may hold a secret, main goes on.

test.use({ trace: 'off' })

const blog = 'https://blog.example.org/article'
const popUp = 'https://hostile.example.org/popup'
const password = 'Wr8-fuzz-primrose-4'
const client = { given: 'Zebulon', family: 'Quartermaine', handles: ['zebq_1871'] }
const counts: Readonly<Record<Position, number>> = { 'page': 2_000, 'frame of another site': 1_500, 'empty frame': 1_500, 'pop-up': 1_500, 'shell': 1_500, 'overlay': 1_000 }
const lockedCount = 500
const batch = 250

interface Stranger { readonly stranger: { readonly batch: (text: string) => Promise<string> } }
const send = async (from: Frame, messages: readonly Message[]): Promise<readonly string[]> =>
  JSON.parse(await from.evaluate((text) => (window as unknown as Stranger).stranger.batch(text), packed(messages))) as readonly string[]

/** What of these words may never be in an answer to this position. */
const secretsFor = (position: Position): readonly string[] => (position === 'shell' ? [password] : [password, client.given, client.family, client.handles[0] ?? ''])

interface Tally { tried: number, accepted: string[], secrets: string[], internal: string[], answers: Record<string, number> }
const kindOf = (answer: string): string => (answer.startsWith('{"ok":true') ? 'ok' : /"code":"([a-z-]+)"/.exec(answer)?.[1] ?? (answer.startsWith('no handler') ? 'no such channel' : answer))

async function attack(from: Frame, position: Position, messages: readonly Message[], isLocked: boolean, tally: Tally): Promise<void> {
  for (let at = 0; at < messages.length; at += batch) {
    const part = messages.slice(at, at + batch)
    const answers = await send(from, part)
    for (const [index, answer] of answers.entries()) {
      const one = part[index]
      if (!one) throw new Error('more answers than messages')
      tally.tried++
      const want = expected(position, one, isLocked)
      const kind = kindOf(answer)
      tally.answers[kind] = (tally.answers[kind] ?? 0) + 1
      if (!isAsExpected(want, answer)) (kind === 'internal' ? tally.internal : tally.accepted).push(`${position} ${one.channel}: ${kind}, wanted ${want} (${JSON.stringify(one.input)?.slice(0, 200) ?? ''})`)
      if (secretsFor(position).some((word) => answer.includes(word))) tally.secrets.push(`${position} ${one.channel}`)
    }
  }
}

/** The app with a client, a login and every position, each with a hand on every channel. */
async function withStrangers(launch: (seed: object) => Promise<Twain>, profile: string): Promise<{ twain: Twain, positions: Record<Position, () => Frame>, errors: string[] }> {
  const filePath = join(profile, 'stranger.js')
  await writeFile(filePath, strangerPreload)
  await seedLogins(profile, loginOf('personal', 'https://portal.example.org', 'anna', password))
  const twain = await launch({ accounts: [{ self: 'personal', address: 'https://x.com/home' }, { self: 'professional', address: 'rehearsal://network/' }] })
  const errors: string[] = []
  twain.app.process().stderr?.on('data', (data: Buffer) => { errors.push(...String(data).split('\n').filter((line) => /internal error|failed: |Uncaught/.test(line))) })
  await opened(twain, 1)
  await seedClients(twain, client)
  await watchOutside(twain)
  await chooseFiles(twain, null)
  const page = await twain.page('https://x.com/home')
  await twain.app.evaluate(async ({ session, webContents }, path) => {
    for (const name of ['persist:personal', 'shell']) session.fromPartition(name).registerPreloadScript({ type: 'frame', filePath: path })
    const ours = webContents.getAllWebContents().filter((contents) => contents.getURL().startsWith('app://'))
    await Promise.all(ours.map((contents) => new Promise<void>((done) => { contents.once('did-finish-load', () => { done() }); contents.reload() })))
  }, filePath)
  await page.goto(blog)
  await page.evaluate((address) => {
    document.body.append(Object.assign(document.createElement('iframe'), { srcdoc: '<p>empty' }))
    window.open(address, '_blank', 'width=300,height=300')
  }, popUp)
  const other = await twain.page(popUp)
  const frame = (isIt: (url: string) => boolean): Frame => { const found = page.frames().find((one) => one !== page.mainFrame() && isIt(one.url())); if (!found) throw new Error('a frame is gone'); return found }
  await expect.poll(() => page.frames().map((one) => one.url()).filter((url) => url.startsWith('https:') && !url.startsWith('https://blog.'))).not.toEqual([])
  const positions = {
    'page': () => page.mainFrame(), 'frame of another site': () => frame((url) => url.startsWith('https:') && !url.startsWith('https://blog.')), 'empty frame': () => frame((url) => url === 'about:srcdoc'),
    'pop-up': () => other.mainFrame(), 'shell': () => twain.shell.mainFrame(), 'overlay': () => twain.overlay.mainFrame(),
  }
  return { twain, positions, errors }
}

const newTally = (): Tally => ({ tried: 0, accepted: [], secrets: [], internal: [], answers: {} })

test('10,000 messages from every position', async ({ launch, profile }) => {
  test.setTimeout(300_000)
  const { twain, positions, errors } = await withStrangers(launch, profile)
  const process = twain.app.process()
  const tallies = new Map<string, Tally>()
  for (const [position, count] of Object.entries(counts) as [Position, number][]) {
    const tally = newTally()
    tallies.set(position, tally)
    // Positive control: the right message from this place is taken.
    const [control = ''] = await send(positions[position](), [position === 'shell' || position === 'overlay' ? { channel: 'shell:view.get', input: undefined } : { channel: 'page:frame.hello', input: undefined }])
    expect(control, position).toContain('"ok":true')
    await attack(positions[position](), position, messagesFor(position, count, runSeed), false, tally)
  }
  // Positive control: what must not be told is there to be told, and the search for it finds it.
  await answered(twain, 'screen.show', { screen: 'clients' })
  const [list = ''] = await send(positions.shell(), [{ channel: 'shell:clients.list', input: { search: '', from: 0, count: 50 } }])
  expect(list).toContain(client.family)

  await answered(twain, 'lock.setUp', { passphrase: 'correct horse battery staple' })
  await answered(twain, 'lock.now', { selves: ['personal', 'professional'] })
  for (const position of ['shell', 'overlay'] as const) {
    const tally = newTally()
    tallies.set(`${position}, locked`, tally)
    await attack(positions[position](), position, messagesFor(position, lockedCount, runSeed + 1), true, tally)
  }
  const alive = process.exitCode === null && process.signalCode === null
  for (const [position, { tried, accepted, secrets, internal, answers }] of tallies) {
    const note = Object.entries(answers).sort(([, a], [, b]) => b - a).map(([kind, count]) => `${kind} ${count}`).join(', ')
    recordFault({ part: 'messages', what: `messages from: ${position}`, tried, lost: secrets.length, accepted: accepted.length, crashed: internal.length + (alive ? 0 : 1), seed: runSeed, note })
    expect.soft(accepted, position).toEqual([])
    expect.soft(secrets, position).toEqual([])
    expect.soft(internal, position).toEqual([])
  }
  expect(alive).toBe(true)
  expect(errors).toEqual([])
  await answered(twain, 'lock.unlock', { selves: ['personal', 'professional'], passphrase: 'correct horse battery staple' })
  expect((await answered(twain, 'view.get')).lock.locked).toEqual({ personal: false, professional: false })
})
