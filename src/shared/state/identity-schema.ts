import { z } from 'zod'

const Text = z.string().max(200)

/** A user name on one network, or (`networkId` null) wherever it is seen. */
const HandleSchema = z.object({ networkId: z.string().max(40).nullable(), handle: z.string().max(100) })

/** What is kept of a picture: how its brightness changes (64 bits in hex), what the user calls it, and since when. Never the picture. */
const PhotoSchema = z.object({ hash: z.string().regex(/^[0-9a-f]{16}$/), label: z.string().max(100), added: z.string().max(40) })

/** Who a self is; used only for hints and warnings. Erased by the user on the Identities screen. */
export const IdentitySchema = z.object({
  /** Shown on the frame. */
  name: Text,
  /** Other names and spellings of this self. */
  names: z.array(Text).max(30),
  emails: z.array(z.string().max(254)).max(50),
  phones: z.array(z.string().max(40)).max(50),
  handles: z.array(HandleSchema).max(100),
  websites: z.array(z.string().max(500)).max(50),
  /** Empty where there is none. */
  practiceName: Text,
  licences: z.array(z.string().max(100)).max(30),
  photos: z.array(PhotoSchema).max(50)
})
export type StoredIdentity = z.infer<typeof IdentitySchema>

/** What the form on the Identities screen saves; pictures come and go one by one. */
export const IdentityFormSchema = IdentitySchema.omit({ photos: true })
export type IdentityForm = z.infer<typeof IdentityFormSchema>

/** Which address was put into a form of which site, so that the user later knows who passed it on. Erased one by one on the Identities screen. */
export const GivenAddressSchema = z.object({ id: z.uuid(), self: z.enum(['personal', 'professional']), host: z.string().max(253), address: z.string().max(254), date: z.string().max(40) })
export type GivenAddress = z.infer<typeof GivenAddressSchema>

/** A self of which only the name is known. */
export const emptyIdentity = (name: string): StoredIdentity =>
  ({ name, names: [], emails: [], phones: [], handles: [], websites: [], practiceName: '', licences: [], photos: [] })
