import { HOTP, Secret, TOTP, URI } from 'otpauth'

/** Why a text makes no one-time codes; each has its own sentence. */
export const codeProblems = ['empty', 'not-a-code', 'counter', 'algorithm', 'digits', 'period', 'short'] as const
export type CodeProblem = (typeof codeProblems)[number]

/** Something that makes one-time codes, and whose it is. */
export interface CodeSource {
  /** The address as it is stored: `otpauth://totp/...` with everything that the codes depend on. */
  readonly address: string
  /** The site's name, as the address tells it; empty where it does not. */
  readonly issuer: string
  /** The user's name there; empty where it is not told. */
  readonly account: string
}

const algorithms: ReadonlySet<string> = new Set(['SHA1', 'SHA256', 'SHA512'])
/** Fewer bytes of a secret can be guessed. RFC 4226 wants 16, but many sites give 10. */
const fewestBytes = 8
const longestPeriod = 300
/** No address that a site makes is longer. */
const longestAddress = 2_000

/**
 * Reads what a site shows for one-time codes: an address that begins with `otpauth://`, or the bare secret in base32,
 * with or without spaces, as it stands beside the QR code.
 */
export function readCodeSource(text: string): CodeSource | CodeProblem {
  const trimmed = text.trim()
  if (trimmed === '') return 'empty'
  if (trimmed.length > longestAddress) return 'not-a-code'
  return /^otpauth:/i.test(trimmed) ? fromAddress(trimmed) : fromSecret(trimmed)
}

function fromAddress(text: string): CodeSource | CodeProblem {
  try {
    const read = URI.parse(text)
    return read instanceof HOTP ? 'counter' : checked(read)
  } catch {
    return problemOf(text)
  }
}

/** The library says no more than "Invalid": the part that it did not like is found by hand. */
function problemOf(text: string): CodeProblem {
  const algorithm = /[?&]algorithm=([^&]*)/i.exec(text)?.[1]
  if (algorithm !== undefined && !algorithms.has(algorithm.toUpperCase().replace('-', ''))) return 'algorithm'
  const digits = /[?&]digits=([^&]*)/i.exec(text)?.[1]
  if (digits !== undefined && !/^[678]$/.test(digits)) return 'digits'
  return /[?&]period=(?![1-9]\d*(?:&|$))/i.test(text) ? 'period' : 'not-a-code'
}

function fromSecret(text: string): CodeSource | CodeProblem {
  const secret = text.replace(/[\s-]+/g, '').replace(/=+$/, '').toUpperCase()
  return /^[A-Z2-7]+$/.test(secret) ? checked(new TOTP({ secret: Secret.fromBase32(secret) })) : 'not-a-code'
}

function checked(code: TOTP): CodeSource | CodeProblem {
  if (!algorithms.has(code.algorithm)) return 'algorithm'
  if (code.digits < 6 || code.digits > 8) return 'digits'
  if (code.period < 1 || code.period > longestPeriod) return 'period'
  if (code.secret.bytes.length < fewestBytes) return 'short'
  const label = code.label === 'OTPAuth' ? '' : code.label // the library's own name for "none"
  return { address: code.toString(), issuer: code.issuer, account: label }
}

/** A one-time code, and how long it is still good for. */
export interface OneTimeCode { readonly code: string, readonly secondsLeft: number }

/** The code of this moment; null where the stored text makes none. */
export function codeAt(stored: string, now: Date): OneTimeCode | null {
  const source = readCodeSource(stored)
  if (typeof source === 'string') return null
  const read = URI.parse(source.address)
  if (read instanceof HOTP) return null
  return { code: read.generate({ timestamp: now.getTime() }), secondsLeft: Math.ceil(read.remaining({ timestamp: now.getTime() }) / 1_000) }
}
