import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { loginHandlers } from '../../../../src/main/ipc/login-handlers.ts'
import type { Logins } from '../../../../src/main/logins/make-logins.ts'
import { shellContract } from '../../../../src/shared/ipc/contract.ts'
import { LoginSchema } from '../../../../src/shared/logins/login.ts'
import { shellPayloads } from '../../../fixtures/payloads.ts'
import { loginScreen } from '../../../fakes/login-screen.ts'
import { newLoginWith } from '../../../fakes/login-store.ts'

const calls = Object.entries(shellContract).filter(([name]) => name.startsWith('logins.') && !['logins.fill', 'logins.offerAgain'].includes(name)).flatMap(([name, entry]) => (entry.kind === 'call' ? [[name, entry.output] as const] : []))

/** Every property that a schema lets through, with its path; `open` where it lets through what it does not name. */
function properties(schema: unknown, path = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { type, properties: named, additionalProperties, items, anyOf } = schema as { type?: string, properties?: Record<string, unknown>, additionalProperties?: unknown, items?: unknown, anyOf?: unknown[] }
  return [
    ...(type === 'object' && additionalProperties !== false ? [`${path} is open`] : []),
    ...Object.entries(named ?? {}).flatMap(([name, inner]) => [`${path}.${name}`, ...properties(inner, `${path}.${name}`)]),
    ...properties(items, `${path}[]`), ...(anyOf ?? []).flatMap((inner) => properties(inner, path))
  ]
}
const told = new Set(calls.flatMap(([, output]) => properties(z.toJSONSchema(output, { unrepresentable: 'any', io: 'output' }))))

test('no answer about logins has a place for a secret', () => {
  expect(calls.length).toBeGreaterThan(15)
  // Every word that may be told; a new one has to be added here by hand, and thought about.
  expect([...new Set([...told].map((path) => path.split('.').at(-1) ?? ''))].sort()).toEqual([
    'account', 'added', 'bits', 'capitals', 'changed', 'clearsIn', 'codeLasts', 'count', 'created', 'digits', 'failed', 'failures', 'fileName', 'hasOneTimeCode', 'hasPassword', 'host', 'id', 'issuer', 'kind', 'lastUsed', 'left', 'length',
    'line', 'logins', 'lower', 'name', 'new', 'number', 'origin', 'other', 'problem', 'repeated-other', 'repeated-same', 'replaced', 'rows', 'same', 'saved', 'self', 'separator', 'settings', 'source', 'state', 'states', 'symbols', 'title', 'total', 'upper', 'userName', 'withoutLookAlikes', 'words'
  ])
  expect([...told].filter((path) => path.endsWith('is open'))).toEqual([])
  expect(LoginSchema.safeParse({ ...shellPayloads['logins.copy'], password: 'x' }).success).toBe(false)
})

test('the check of schemas sees a secret where there is one', () => {
  expect(properties(z.toJSONSchema(z.object({ login: z.array(z.object({ password: z.string() })) })))).toEqual([' is open', '.login', '.login[] is open', '.login[].password'].filter((path) => !path.endsWith('open')))
})

const secrets = ['tulip mania', 'GEZDGNBVGY3TQOJQ', 'some kept notes', 'pass,word', 'Tulip;42', 'app-secret', 'a different one']

test('no answer of any call holds a secret that is stored, typed, made or read', async () => {
  const screen = loginScreen(newLoginWith({ password: 'tulip mania', oneTimeCode: 'otpauth://totp/Forum:anna?secret=GEZDGNBVGY3TQOJQ&issuer=Forum', notes: 'some kept notes' }))
  screen.outside.chosen = join(screen.folder, 'chrome.csv')
  copyFileSync(new URL('../../../fixtures/logins/chrome.csv', import.meta.url), screen.outside.chosen)
  const logins = { store: screen.store, commands: screen.commands, imports: screen.imports, codes: screen.codes, clipboard: screen.clipboard.timed, reopen: async () => undefined } as unknown as Logins
  const handlers = loginHandlers({ logins, desk: { screen: 'logins', refresh: () => undefined } }) as Record<string, (input: unknown, sender: unknown) => unknown>
  const id = screen.store.all()[0]?.id
  const answers: string[] = []
  for (const [name] of calls) {
    const payload = shellPayloads[name as keyof typeof shellPayloads] as Record<string, unknown> | undefined
    // A refusal is an answer, too.
    const answer = await Promise.resolve().then(() => handlers[name]?.(payload && 'id' in payload ? { ...payload, id } : payload, { surface: 'shell' })).catch((error: unknown) => String(error))
    answers.push(`${name} ${JSON.stringify(answer)}`)
  }
  answers.push(JSON.stringify(await handlers['logins.readTable']?.({ self: 'personal' }, { surface: 'shell' })))
  for (const answer of answers) for (const secret of [...secrets, ...(screen.clipboard.text === '' ? [] : [screen.clipboard.text])]) expect(answer).not.toContain(secret)
  expect(answers.join()).toContain('anna@example.org') // the answers were really looked at
  screen.end()
})

test('the overlay is refused every call', async () => {
  const handlers = loginHandlers({ logins: {} as Logins, desk: { screen: 'logins', refresh: () => undefined } }) as unknown as Record<string, (input: unknown, sender: unknown) => unknown>
  for (const [name] of calls) expect(() => handlers[name]?.(shellPayloads[name as keyof typeof shellPayloads], { surface: 'overlay' }), name).toThrow(expect.objectContaining({ code: 'forbidden' }) as Error)
})
