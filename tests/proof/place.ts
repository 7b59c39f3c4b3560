/**
 * What the proof needs of a page: that is all, so that the same rows run over Playwright and over a page of the app itself
 * (`contents.executeJavaScript` of `(work)(argument)`). A work is sent as text: it may use nothing but its argument and the page.
 */
export interface Place {
  run<Argument, Result>(work: (argument: Argument) => Result | Promise<Result>, argument: Argument): Promise<Result>
}

/** A request as a server sees it. */
export interface WireRequest {
  readonly method: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  /** The number of the connection's other end: the same for two requests on one connection. */
  readonly port: number
  /** The connection took up an earlier one's encryption, by which a server knows a visitor again. */
  readonly isResumed: boolean
}

/** The server's side. Without one only the rows that a page sees can be proved. */
export interface Wire {
  /** All requests so far for an address, oldest first. */
  requests(host: string, path: string, query: string): readonly WireRequest[]
}

/** The host on which both selves stand, with `/probe` and the paths of `tests/site/networks/proof.ts`. */
export interface Ground { readonly host: string, readonly wire: Wire | null }

/** One way in which one self could be known in the other. */
export interface Row {
  readonly id: string
  readonly what: string
  readonly seenBy: 'page' | 'server'
  /** Leaves the mark in a self. */
  readonly leave: (place: Place, mark: string, ground: Ground) => Promise<unknown>
  /** True when the mark is found from here. Asked once in each self for each mark. */
  readonly find: (place: Place, mark: string, ground: Ground) => Promise<boolean>
}

/** What was found in one direction: the mark was left in one self, and looked for in it (the control) and in the other. */
export interface Outcome {
  readonly id: string
  readonly what: string
  readonly seenBy: 'page' | 'server'
  readonly from: string
  readonly to: string
  /** The row proves nothing when its own self does not find the mark either. */
  readonly ownFinds: boolean
  readonly otherFinds: boolean
}

export const isApart = ({ ownFinds, otherFinds }: Outcome): boolean => ownFinds && !otherFinds

/** A self, with a page of it on the ground. */
export interface Party { readonly name: string, readonly place: Place }

/**
 * Leaves a mark in one self and looks for it in the other and, as the control, in its own.
 * @param newMark gives another short text of letters and digits at each call.
 */
export async function prove(rows: readonly Row[], from: Party, to: Party, ground: Ground, newMark: () => string): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  for (const row of rows) {
    if (row.seenBy === 'server' && ground.wire === null) continue
    const mark = newMark()
    await row.leave(from.place, mark, ground)
    const otherFinds = await row.find(to.place, mark, ground)
    const ownFinds = await row.find(from.place, mark, ground)
    outcomes.push({ id: row.id, what: row.what, seenBy: row.seenBy, from: from.name, to: to.name, ownFinds, otherFinds })
  }
  return outcomes
}

/** The same in both directions. */
export const proveBothWays = async (rows: readonly Row[], one: Party, other: Party, ground: Ground, newMark: () => string): Promise<readonly Outcome[]> =>
  [...await prove(rows, one, other, ground, newMark), ...await prove(rows, other, one, ground, newMark)]
