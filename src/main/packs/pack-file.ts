import { createPublicKey, verify } from 'node:crypto'
import { z } from 'zod'
import { compareVersions, PackSchema, type Pack } from '../../shared/packs/pack.ts'
import { Refusal } from '../../shared/result.ts'

/** The file around a pack: the exact bytes that were signed, and the signature over them, both in base64. */
const PackFileSchema = z.object({ format: z.literal('twain-pack'), payload: z.base64().max(12_000_000), signature: z.base64().max(200) })

/** No pack is larger than this, in bytes. */
export const largestPack = 16_000_000

export interface PackRules {
  /** Ed25519 public key, PEM. */
  readonly publicKey: string
  readonly appVersion: string
  /** The version in use; only a higher one is taken. */
  readonly presentVersion: number
}

const broken = (): Refusal => new Refusal('bad-request', 'This file is no complete pack. Please get it again from where it came from.')
const parsed = (text: string): unknown => {
  try { return JSON.parse(text) } catch { return null } // handled as a broken file by the schema
}

/** Reads a pack that may be used. Throws a Refusal that says what to do; nothing has changed then. */
export function readPack(file: string, { publicKey, appVersion, presentVersion }: PackRules): Pack {
  const outer = PackFileSchema.safeParse(parsed(file))
  if (!outer.success) throw broken()
  const payload = Buffer.from(outer.data.payload, 'base64')
  // The signature comes first: nothing of an unsigned file is even looked at.
  if (!verify(null, payload, createPublicKey(publicKey), Buffer.from(outer.data.signature, 'base64'))) {
    throw new Refusal('not-allowed', 'This pack is not signed by the makers of Twain, so it was not used. Please get it from the original place.')
  }
  const inner = PackSchema.safeParse(parsed(payload.toString('utf8')))
  if (!inner.success) throw broken()
  if (compareVersions(inner.data.minimumApp, appVersion) > 0) throw new Refusal('not-allowed', `This pack needs Twain ${inner.data.minimumApp} or newer. Please update Twain first.`)
  if (inner.data.version <= presentVersion) throw new Refusal('not-allowed', `This pack (version ${inner.data.version}) is not newer than the one in use (version ${presentVersion}), so nothing was changed.`)
  return inner.data
}
