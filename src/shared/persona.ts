/**
 * The two selves and the storage spaces that belong to them.
 *
 * A space is one isolated browser storage (cookies, logins, cache). Each self has one main space; a second account
 * of the same network in the same self gets a numbered space of its own, so that two logins never collide
 * (design 4). The self can always be read back from the name of a space, and never the other way round.
 */
export const selfIds = ['personal', 'professional'] as const
export type SelfId = (typeof selfIds)[number]

/** `personal`, `professional`, `personal-2`, … Fixed, lower case: the folder on disk carries this name for ever. */
export type SpaceName = SelfId | `${SelfId}-${number}`

/** The self that is not this one. */
export const otherSelf = (self: SelfId): SelfId => (self === 'personal' ? 'professional' : 'personal')

/** Name of the `number`-th space of a self, counted from 1. */
export const spaceName = (self: SelfId, number: number): SpaceName => (number === 1 ? self : `${self}-${number}`)

/** The self that owns a space; null when the text is not the name of a space. */
export function selfOfSpace(space: string): SelfId | null {
  const match = /^(personal|professional)(?:-([2-9]|[1-9]\d+))?$/.exec(space)
  return match ? (match[1] as SelfId) : null
}

/** Electron's partition string of a space; the `persist:` prefix keeps it on disk. */
export const partitionFor = (space: SpaceName): string => `persist:${space}`
