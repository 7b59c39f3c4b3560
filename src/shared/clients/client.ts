import { z } from 'zod'

/** One line of text as a person enters it. */
const Line = z.string().trim().max(200)
const Lines = z.array(Line.min(1)).max(50)

/**
 * One person of the private client list. Holds what is needed to notice the person in a draft and nothing else: no
 * diagnosis, no notes, no pictures (reference/detection.md 3.4).
 */
export const ClientSchema = z.object({
  /** Random, made by main; never derived from the person. */
  id: z.string().min(1).max(60),
  /** All given names as typed; may be empty when only a handle or an address is known. */
  given: Line,
  /** All family names as typed. */
  family: Line,
  /** Other full or single names: short forms, names before a marriage, names in another script. */
  aliases: Lines,
  /** User names without "@", of any network. */
  handles: Lines,
  /** As typed; compared by their last digits. */
  phones: Lines,
  emails: Lines,
  /** Words that point to the person in company: a school, a workplace, a child's name. */
  alsoMatch: Lines,
  /** Day (YYYY-MM-DD) since which the person is a former client; null for a current one. */
  formerSince: z.iso.date().nullable()
}).strict()
export type Client = z.infer<typeof ClientSchema>

/** What a user enters; main adds the id. */
export type ClientDraft = Omit<Client, 'id'>

export const emptyClient: ClientDraft = { given: '', family: '', aliases: [], handles: [], phones: [], emails: [], alsoMatch: [], formerSince: null }

/** The most entries that a list may have. */
export const maxClients = 20_000
