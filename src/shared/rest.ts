/** So many pages stay awake; each more costs 150 to 350 MB on real networks (design 4; reference/stack.md 5). */
export const mostAwake = 4

/** A page that is loaded. */
export interface AwakePage {
  readonly accountId: string
  /** When it was last opened; only the order counts. */
  readonly openedAt: number
  /** Shown now, or with something that sleep would lose or silence: unsent text, sound, a call, an upload. */
  readonly mustStay: boolean
}

/** Accounts whose pages can go to sleep, the longest unused first, so that no more than `most` stay awake. */
export function toSleep(pages: readonly AwakePage[], most: number = mostAwake): readonly string[] {
  const tooMany = Math.max(0, pages.length - most)
  return pages.filter(({ mustStay }) => !mustStay).toSorted((a, b) => a.openedAt - b.openedAt).slice(0, tooMany).map(({ accountId }) => accountId)
}
