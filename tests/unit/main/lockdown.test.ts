import type { Session } from 'electron'
import { expect, test } from 'vitest'
import { denyEverything, plainUserAgent } from '../../../src/main/lockdown.ts'

const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)'
test.each([
  [`${chrome} Twain/0.1.0 Chrome/150.0.0.0 Electron/45.4.1 Safari/537.36`, `${chrome} Chrome/150.0.0.0 Safari/537.36`],
  [`${chrome} twain/0.1.0-beta.2 Chrome/150.0.0.0 Electron/45.0.0-nightly Safari/537.36`, `${chrome} Chrome/150.0.0.0 Safari/537.36`],
  [`${chrome} TwainTest/0.1.0+test.runtime Chrome/150.0.0.0 Electron/45.4.1 Safari/537.36`, `${chrome} Chrome/150.0.0.0 Safari/537.36`],
  [`${chrome} Chrome/150.0.0.0 Safari/537.36`, `${chrome} Chrome/150.0.0.0 Safari/537.36`],
  [`${chrome} Chrome/150.0.0.0 Safari/537.36 Electron/45.4.1`, `${chrome} Chrome/150.0.0.0 Safari/537.36`],
  ['', ''],
])('%j names only the browser', (agent, plain) => { expect(plainUserAgent(agent)).toBe(plain) })

test('a session that nobody has configured grants nothing', () => {
  const installed: Record<string, unknown[]> = {}
  const note = (name: string) => [name, (...given: unknown[]) => { installed[name] = given }] as const
  const setters = ['setPermissionRequestHandler', 'setPermissionCheckHandler', 'setDevicePermissionHandler', 'setDisplayMediaRequestHandler', 'setSpellCheckerEnabled', 'setSpellCheckerLanguages', 'setUserAgent'].map(note)
  const session: unknown = { ...Object.fromEntries(setters), getUserAgent: () => `${chrome} Chrome/150.0.0.0 Electron/45.4.1 Safari/537.36` }
  denyEverything(session as Session)
  const granted: boolean[] = []
  const [request] = installed['setPermissionRequestHandler'] as [(contents: unknown, permission: string, answer: (granted: boolean) => void) => void]
  for (const permission of ['fullscreen', 'media', 'geolocation']) request({}, permission, (answer) => { granted.push(answer) })
  expect(granted).toEqual([false, false, false])
  expect((installed['setPermissionCheckHandler'] as [() => boolean])[0]()).toBe(false)
  expect((installed['setDevicePermissionHandler'] as [() => boolean])[0]()).toBe(false)
  const streams: unknown[] = []
  ;(installed['setDisplayMediaRequestHandler'] as [(request: unknown, answer: (streams: unknown) => void) => void])[0]({}, (given) => { streams.push(given) })
  expect(streams).toEqual([{}])
  expect(installed['setSpellCheckerEnabled']).toEqual([false])
  // Without this a dictionary is fetched from a foreign server as soon as the session exists (npm run audit idle).
  expect(installed['setSpellCheckerLanguages']).toEqual([[]])
  expect(installed['setUserAgent']).toEqual([`${chrome} Chrome/150.0.0.0 Safari/537.36`])
})
