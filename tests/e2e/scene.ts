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
