import { neutralReplies } from './neutral-replies.ts'
import type { Finding, Offer } from './rule.ts'

/** Ready block of our own that a professional page or an answer to somebody in need can carry. */
export const crisisBlock = 'This page is not monitored and not a place for emergencies. In an emergency please call your local emergency number; in the US you can call or text 988 at any time. To reach me, please call my practice.'

/** Texts of ours that can take the user's place, by what a rule offers; own wording. None says that anybody is or is not a client. */
const byOffer: Partial<Readonly<Record<Offer, readonly string[]>>> = {
  'neutral-reply': neutralReplies,
  'boundary-reply': [
    'I do not use this network for messages about my work. Please call my practice or use the address on my website.',
    'Thank you for writing. This is not a place where I read or answer messages; my practice can be reached by phone.'
  ],
  'method-question': [
    'Which method has served you well with [topic], and what would you read first about it? I ask about the method only.',
    'I am looking for paid consultation on [topic]. Please send me your name and how to book.'
  ],
  'provider-description': ['Looking for a colleague in [area] who works with [field] and takes [insurance]. Please send me your name or theirs, and whether there are openings.'],
  'paste-block': [crisisBlock]
}
/** The first that applies wins: answers to a review come before everything else. */
const order: readonly Offer[] = ['neutral-reply', 'boundary-reply', 'provider-description', 'method-question', 'paste-block']

/** The ready texts for a question. */
export function readyTexts(findings: readonly Finding[]): readonly string[] {
  const offer = order.find((entry) => findings.some((finding) => finding.offers.includes(entry)))
  return offer === undefined ? [] : byOffer[offer] ?? []
}

/** What stands in the place of words that are taken out. */
export const maskSign = '[…]'

/** The text without the words that findings offer to mask; null when none does. */
export function maskedText(text: string, findings: readonly Finding[]): string | null {
  const spans = findings.filter((finding) => finding.offers.includes('mask')).flatMap((finding) => finding.spans).sort((a, b) => a.start - b.start || b.end - a.end)
  if (spans.length === 0) return null
  let masked = ''
  let at = 0
  for (const { start, end } of spans) {
    if (end <= at) continue
    masked += start >= at ? text.slice(at, start) + maskSign : ''
    at = end
  }
  return masked + text.slice(at)
}
