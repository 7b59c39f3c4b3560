import type { Locator, Page } from '@playwright/test'
import type { Seed, Twain } from './twain.ts'

/** A screen of which pictures are made: what the profile holds, and how a user gets there. */
export interface Scene {
  readonly name: string
  readonly seed: Seed
  readonly arrange: (twain: Twain) => Promise<void>
  readonly overlay?: boolean
  /** Scrolled into view in every size. */
  readonly below?: (shell: Page) => Locator
}

export const bothSelves: Seed = {
  accounts: [
    { self: 'personal', address: 'rehearsal://network/', name: 'Rehearsal' }, { self: 'personal', address: 'https://www.facebook.com/' }, { self: 'personal', address: 'https://x.com/home' },
    { self: 'professional', address: 'rehearsal://network/', name: 'Rehearsal' }, { self: 'professional', address: 'https://www.linkedin.com/feed/' }
  ]
}
