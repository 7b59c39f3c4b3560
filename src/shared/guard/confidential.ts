import type { CheckResult } from '../detect/check.ts'
import type { CheckedSpan } from '../detect/checked.ts'
import type { Audience } from '../detect/story/story.ts'
import type { PageKind } from '../networks/network.ts'
import type { Act } from './act.ts'
import { isAnswerToReview } from './places.ts'
import type { Span } from './rule.ts'

const privatePlaces: ReadonlySet<PageKind> = new Set(['message_thread', 'message_compose', 'message_inbox', 'message_requests', 'payment', 'search', 'login', 'settings', 'settings_privacy'])

/** Who would read the text of an act; a story is heavier where strangers do (rule P6.3). */
export function audienceOf(act: Act): Audience {
  if (isAnswerToReview(act) || act.kind === 'reply') return act.kind === 'reply' || act.place.kind === 'review_reply' ? 'review-reply' : 'public'
  return act.kind === 'message' || privatePlaces.has(act.place.kind) ? 'private' : 'public'
}

export const checkedText = (act: Act): CheckResult => act.confidentiality.check(act.text, audienceOf(act))

/** True when a short text of the page (a name, a title, a user name) means a person of the list. */
export const isListed = (act: Act, text: string | null): boolean =>
  text !== null && text.trim() !== '' && act.confidentiality.list === 'open' && act.confidentiality.check(text, 'unknown').names.some((name) => name.counts === 'stop' || name.counts === 'ask')

/** True when a text has words that the user attached to a person of the list (a school, a group). */
export const isRelated = (act: Act, text: string): boolean =>
  act.confidentiality.list === 'open' && act.confidentiality.check(text, 'unknown').hits.some((hit) => hit.what === 'related-word')

/** What a person must see first: who it is, then what leads to them, then the story. */
const urgency = ({ kind }: CheckedSpan): number => (kind === 'list' ? 0 : /^F\d+$/.test(kind) ? 2 : 1)

/** Spans in the order of the text, none over another: of those that meet, the most urgent stays, then the widest. */
export function marks(spans: readonly CheckedSpan[]): readonly (Span & { readonly reason: string })[] {
  const kept: CheckedSpan[] = []
  // Which units are taken: long texts have many spans, and each with each would take too long.
  const taken = new Uint8Array(Math.max(0, ...spans.map(({ end }) => end)))
  const sorted = [...spans].sort((a, b) => urgency(a) - urgency(b) || (b.end - b.start) - (a.end - a.start) || a.start - b.start)
  for (const span of sorted) {
    if (taken.subarray(span.start, span.end).includes(1)) continue
    taken.fill(1, span.start, span.end)
    kept.push(span)
  }
  return kept.sort((a, b) => a.start - b.start).map(({ start, end, reason }) => ({ start, end, reason }))
}
