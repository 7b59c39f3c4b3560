import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import type { SelfId } from '../../src/shared/persona.ts'
import type { AppState } from '../../src/shared/state/app-state.ts'
import { emptyIdentity } from '../../src/shared/state/identity-schema.ts'
import { clubAt } from './identity-pages.ts'
import type { Seed, Twain } from './twain.ts'

/** Two selves with one of everything, and an app that opens the club as one of them. */
export const mine = { email: 'anna.private@gmail.com', phone: '+1 415 555 2671', handle: 'anna_at_home', website: 'https://anna-hikes.example', name: 'Anna Sommer' }
export const work = { email: 'dr.example@practice.example', phone: '+1 415 555 0199', handle: 'drexample', website: 'https://practice.example', name: 'Dr. A. Example' }
export const identities: AppState['identities'] = {
  personal: { ...emptyIdentity('Anna'), names: [mine.name], emails: [mine.email], phones: [mine.phone], handles: [{ networkId: null, handle: mine.handle }], websites: [mine.website] },
  professional: { ...emptyIdentity(work.name), emails: [work.email], phones: [work.phone], handles: [{ networkId: 'linkedin', handle: work.handle }], websites: [work.website] }
}
export const at = (path: string, self: SelfId = 'personal', more: Partial<AppState> = {}): Seed => ({ accounts: [{ self, address: clubAt(path), name: 'Club' }], state: { identities, activeSelf: self, ...more } })

export const hint = (twain: Twain): Locator => twain.overlay.getByRole('status')
/** What is on disk. */
export const stored = async ({ userData }: Twain): Promise<AppState> => JSON.parse(await readFile(join(userData, 'state.json'), 'utf8')) as AppState
