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

/** Spans in the order of the text; of those that lie over one another the first and widest keeps its reason. */
export function marks(spans: readonly CheckedSpan[]): readonly Span[] {
  const merged: { start: number, end: number, reason: string }[] = []
  for (const { start, end, reason } of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end, reason })
  }
  return merged
}
