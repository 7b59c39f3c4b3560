import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import encodeQR from 'qr'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Pixels } from '../../../../src/main/logins/code-pictures.ts'
import { GeneratorFile, generatorFileName } from '../../../../src/main/logins/generator-file.ts'
import { newPassword, oneTimeCode } from '../../../../src/main/logins/made-secrets.ts'
import { usualGenerator } from '../../../../src/shared/logins/generator.ts'
import type { LoginDraft } from '../../../../src/shared/logins/login-views.ts'
import { loginScreen, type LoginScreen } from '../../../fakes/login-screen.ts'
import { newLoginWith } from '../../../fakes/login-store.ts'

const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const address = `otpauth://totp/Forum:anna?secret=${secret}&issuer=Forum&algorithm=SHA1&digits=6&period=30`
const draftWith = (parts: Partial<LoginDraft> = {}): LoginDraft => ({
  self: 'personal', address: 'forum.example/login', userName: 'anna', title: '', password: { kind: 'typed', text: 'tulip mania' }, oneTimeCode: { kind: 'keep' }, ...parts
})

let screen: LoginScreen
beforeEach(() => { screen = loginScreen() })
afterEach(() => { screen.end() })
const only = () => { const [login] = screen.store.all(); if (!login) throw new Error('no login'); return login }

describe('adding and changing by hand', () => {
  test('an address with a path becomes its origin', async () => {
    await screen.commands.save(null, draftWith({ userName: ' anna ', title: ' Forum ' }))
    expect(only()).toMatchObject({ self: 'personal', origin: 'https://forum.example', userName: 'anna', title: 'Forum', password: 'tulip mania', oneTimeCode: null })
    expect(screen.commands.page('', null, 0, 10)).toMatchObject({ total: 1, logins: [{ hasPassword: true, hasOneTimeCode: false }] })
  })

  test('a password that Twain makes is seen by nobody on the way', async () => {
    const answer = await screen.commands.save(null, draftWith({ password: { kind: 'new' } }))
    expect(only().password).toHaveLength(20)
    expect(JSON.stringify(answer)).not.toContain(only().password)
    const { id, password } = only()
    await screen.commands.save(id, draftWith({ password: { kind: 'new' } }))
    expect(only().password).not.toBe(password)
  })

  test('a change keeps what was not touched', async () => {
    const { id } = await screen.commands.save(null, draftWith({ oneTimeCode: { kind: 'typed', text: address } }))
    await screen.commands.save(id, draftWith({ address: 'https://forum.example', userName: 'anna2', self: 'professional', password: { kind: 'keep' } }))
    expect(only()).toMatchObject({ id, userName: 'anna2', self: 'professional', password: 'tulip mania', hasOneTimeCode: true })
    await screen.commands.save(id, draftWith({ password: { kind: 'keep' }, oneTimeCode: { kind: 'none' } }))
    expect(only()).toMatchObject({ oneTimeCode: null, password: 'tulip mania' })
  })

  test.each([
    ['no address', { address: ' ' }, 'enter the address of the site'], ['an http address', { address: 'http://forum.example' }, 'https addresses only'], ['an app', { address: 'android://x@com.example/' }, 'address of an app'], ['a word', { address: 'my bank' }, 'no web address'],
    ['no secret', { password: { kind: 'typed', text: '' } as const }, 'Please enter a password'], ['nothing kept yet', { password: { kind: 'keep' } as const }, 'Please enter a password'],
    ['a code that is none', { oneTimeCode: { kind: 'typed', text: 'hello, world' } as const }, 'no secret for one-time codes'], ['a code that counts', { oneTimeCode: { kind: 'typed', text: `otpauth://hotp/x?secret=${secret}&counter=1` } as const }, 'counts its codes'],
    ['a picture that is gone', { oneTimeCode: { kind: 'read', id: 'id-9' } as const }, 'read it again']
  ])('%s is refused with a sentence, and nothing changes', async (_name, change, sentence) => {
    await expect(screen.commands.save(null, draftWith(change))).rejects.toThrow(sentence)
    expect(screen.store.all()).toEqual([])
  })

  test('another login of the same site and user name is never replaced unseen', async () => {
    await screen.commands.save(null, draftWith())
    await expect(screen.commands.save(null, draftWith({ password: { kind: 'typed', text: 'other' } }))).rejects.toThrow('There is a login for this site')
    await screen.commands.save(null, draftWith({ self: 'professional' }))
    const second = await screen.commands.save(null, draftWith({ userName: 'bert' }))
    await expect(screen.commands.save(second.id, draftWith())).rejects.toThrow('There is a login for this site')
    expect(screen.store.all().map(({ password }) => password)).toEqual(['tulip mania', 'tulip mania', 'tulip mania'])
  })

  test('removing', async () => {
    const { id } = await screen.commands.save(null, draftWith())
    await screen.commands.remove(id)
    expect(screen.commands.page('', null, 0, 10)).toEqual({ total: 0, logins: [] })
    await expect(screen.commands.remove(id)).rejects.toThrow('no longer there')
  })
})

describe('copying', () => {
  beforeEach(async () => { await screen.commands.save(null, draftWith({ oneTimeCode: { kind: 'typed', text: address } })) })

  test.each([['password', 'tulip mania', null], ['user-name', 'anna', null], ['one-time-code', '287082', 1]] as const)('%s goes to the clipboard, and half a minute later it is gone', async (part, text, codeLasts) => {
    screen.outside.now = new Date(59_000)
    expect(await screen.commands.copy(only().id, part)).toEqual({ clearsIn: 30, codeLasts })
    expect(screen.clipboard.text).toBe(text)
    await screen.clipboard.pass(29_999)
    expect(screen.clipboard.text).toBe(text)
    await screen.clipboard.pass(1)
    expect(screen.clipboard.text).toBe('')
    expect(screen.store.usedIds).toHaveLength(part === 'user-name' ? 0 : 1)
  })

  test('what was copied by somebody else since then stays', async () => {
    await screen.commands.copy(only().id, 'password')
    screen.clipboard.text = 'something else'
    await screen.clipboard.pass(60_000)
    expect([screen.clipboard.text, screen.clipboard.clears]).toEqual(['something else', 0])
  })

  test('the next copy has its own half minute', async () => {
    await screen.commands.copy(only().id, 'user-name')
    await screen.clipboard.pass(20_000)
    await screen.commands.copy(only().id, 'password')
    await screen.clipboard.pass(20_000)
    expect(screen.clipboard.text).toBe('tulip mania')
    await screen.clipboard.pass(10_000)
    expect(screen.clipboard.text).toBe('')
  })

  test('at the lock and at the end it is cleared at once, and only once', async () => {
    expect(screen.clipboard.timed.holds).toBe(false)
    await screen.commands.copy(only().id, 'password')
    expect(screen.clipboard.timed.holds).toBe(true)
    await screen.clipboard.timed.clearNow()
    expect([screen.clipboard.text, screen.clipboard.timed.holds]).toEqual(['', false])
    screen.clipboard.text = 'tulip mania'
    await screen.clipboard.pass(60_000)
    expect(screen.clipboard.text).toBe('tulip mania')
  })

  test('a code of a login that makes none', async () => {
    await screen.commands.save(only().id, draftWith({ password: { kind: 'keep' }, oneTimeCode: { kind: 'none' } }))
    await expect(screen.commands.copy(only().id, 'one-time-code')).rejects.toThrow('makes no one-time codes')
    expect(screen.clipboard.text).toBe('')
  })

  test('a login that is gone', async () => { await expect(screen.commands.copy('nobody', 'password')).rejects.toThrow('no longer there') })
})

describe('the generator', () => {
  test('settings are kept, and their strength is told', async () => {
    expect(await screen.commands.generator()).toMatchObject({ settings: usualGenerator })
    const view = await screen.commands.setGenerator({ ...usualGenerator, kind: 'passphrase', words: 5 })
    expect(Math.round(view.bits)).toBe(65)
    expect(await new GeneratorFile(screen.folder).settings()).toEqual(view.settings)
    expect(JSON.parse(readFileSync(join(screen.folder, generatorFileName), 'utf8'))).toEqual(view.settings)
  })

  test.each(['nonsense', '{}', '{"kind":"password","length":1}'])('a file that says %s is as if there were none', async (text) => {
    writeFileSync(join(screen.folder, generatorFileName), text)
    expect(await new GeneratorFile(screen.folder).settings()).toEqual(usualGenerator)
  })

  test('a copied new password is on the clipboard only', async () => {
    const made = await screen.commands.copyNew()
    expect(made).toMatchObject({ length: 20, clearsIn: 30 })
    expect(screen.clipboard.text).toHaveLength(20)
    expect(JSON.stringify(made)).not.toContain(screen.clipboard.text)
  })

  test('for others in main', () => {
    expect(newPassword()).toHaveLength(20)
    expect(newPassword()).not.toBe(newPassword())
    expect(oneTimeCode(address, new Date(59_000))).toBe('287082')
    expect(() => oneTimeCode('nothing', new Date())).toThrow('makes no one-time codes')
  })
})

/** A QR code as a picture, with a quiet edge, as it lies on a screen. */
function picture(text: string, scale = 4, edge = 40): Pixels {
  const modules = encodeQR(text, 'raw', { border: 2 })
  const size = modules.length * scale + 2 * edge
  const data = new Uint8Array(size * size * 4).fill(255)
  modules.forEach((row, y) => { row.forEach((isDark, x) => {
    if (isDark) for (let dy = 0; dy < scale; dy++) for (let dx = 0; dx < scale; dx++) data.fill(0, ((edge + y * scale + dy) * size + edge + x * scale + dx) * 4, ((edge + y * scale + dy) * size + edge + x * scale + dx) * 4 + 3)
  }) })
  return { width: size, height: size, data }
}

describe('QR codes', () => {
  test.each([{ from: 'clipboard' }, { from: 'page' }, { from: 'screen', id: 'screen:0:0' }] as const)('from %j into a login; the renderer learns whose it is and nothing else', async (where) => {
    screen.outside.pixels = [picture(address)]
    screen.outside.clipboardPicture = Buffer.from('a picture')
    const read = await screen.codes.read(where)
    expect(read).toEqual({ id: 'id-1', issuer: 'Forum', account: 'anna' })
    await screen.commands.save(null, draftWith({ oneTimeCode: { kind: 'read', id: 'id-1' } }))
    expect(oneTimeCode(only().oneTimeCode ?? '', new Date(59_000))).toBe('287082')
    // It waits no longer once it is stored.
    await expect(screen.commands.save(null, draftWith({ userName: 'bert', oneTimeCode: { kind: 'read', id: 'id-1' } }))).rejects.toThrow('read it again')
  })

  test('from a file', async () => {
    screen.outside.chosen = join(screen.folder, 'code.png')
    writeFileSync(screen.outside.chosen, 'pixels come from the port')
    screen.outside.pixels = [picture('far too small', 1, 0), picture(address)]
    screen.outside.pixels = [{ width: 2, height: 2, data: new Uint8Array(16) }, picture(address, 7)]
    expect(await screen.codes.read({ from: 'file' })).toMatchObject({ issuer: 'Forum' })
    screen.outside.chosen = null
    expect(await screen.codes.read({ from: 'file' })).toBeNull()
  })

  test.each([
    ['another code', 'https://evil.test/?token=very-secret', 'not one for one-time codes'], ['a wireless network', 'WIFI:S:home;P:very-secret;;', 'not one for one-time codes'], ['a code that counts', `otpauth://hotp/x?secret=${secret}&counter=1`, 'counts its codes'], ['many accounts at once', 'otpauth-migration://offline?data=very-secret', 'not one for one-time codes']
  ])('%s is refused without being shown', async (_name, text, sentence) => {
    screen.outside.pixels = [picture(text)]
    const error = await screen.codes.read({ from: 'page' }).catch((thrown: unknown) => thrown)
    expect(String(error)).toContain(sentence)
    expect(String(error)).not.toContain('very-secret')
  })

  test.each([[{ from: 'clipboard' }, 'no picture on the clipboard'], [{ from: 'screen', id: 'screen:9' }, 'cannot be looked at'], [{ from: 'page' }, 'no page open']] as const)('nothing to look at: %j', async (where, sentence) => {
    await expect(screen.codes.read(where)).rejects.toThrow(sentence)
  })

  test('a picture without a code', async () => {
    screen.outside.pixels = [{ width: 300, height: 300, data: new Uint8Array(300 * 300 * 4).fill(200) }]
    await expect(screen.codes.read({ from: 'page' })).rejects.toThrow('No QR code was found')
  })
})

test('a list of 2,000 is searched and cut into pages', () => {
  const many = loginScreen(...Array.from({ length: 2_000 }, (_, index) => newLoginWith({ origin: `https://site${String(index).padStart(4, '0')}.example`, userName: `user${index % 7}`, self: index % 2 === 0 ? 'personal' : 'professional' })))
  expect(many.commands.page('', null, 100, 50)).toMatchObject({ total: 2_000, logins: { length: 50, 0: { origin: 'https://site0100.example' } } })
  expect(many.commands.page('user3 site0010', 'personal', 0, 10).total).toBe(1)
  many.end()
})

test('closed, or on another screen: nothing is told, copied or changed', async () => {
  await screen.commands.save(null, draftWith())
  const { id } = only()
  screen.outside.isShown = false
  expect(() => screen.commands.page('', null, 0, 10)).toThrow('on their own page only')
  for (const attempt of [screen.commands.copy(id, 'password'), screen.commands.save(id, draftWith()), screen.commands.remove(id), screen.commands.copyNew(), screen.commands.setGenerator(usualGenerator)]) await expect(attempt).rejects.toThrow('on their own page only')
  screen.outside.isShown = true
  screen.store.setStatus({ place: 'locked' })
  screen.commands.changed()
  expect(screen.commands.page('', null, 0, 10)).toEqual({ total: 0, logins: [] })
  await expect(screen.commands.save(null, draftWith())).rejects.toThrow('unlock Twain')
  await expect(screen.commands.copy(id, 'password')).rejects.toThrow('no longer there')
  screen.store.setStatus({ place: 'none', problem: 'no-keychain' })
  await expect(screen.commands.save(null, draftWith())).rejects.toThrow('cannot be reached')
  expect(screen.clipboard.text).toBe('')
})
