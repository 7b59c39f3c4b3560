import type { PageKind } from '../networks/network.ts'
import type { ActKind } from './act.ts'

/**
 * What the page makes of an act whose button says little: "Post" under a review is a review, "Send" in a thread a message, "Save" beside a text
 * about oneself the saving of a profile (domain rules 4.4).
 */
const byPage: Partial<Readonly<Record<PageKind, ActKind>>> = {
  review_write: 'review', review_reply: 'reply', message_thread: 'message', message_compose: 'message', message_requests: 'message', message_inbox: 'message',
  settings: 'signup', settings_privacy: 'signup', login: 'signup'
}
/** Acts that buttons with general words give: "Post", "Share", "Submit", "Send", "Comment". */
const general: ReadonlySet<ActKind> = new Set(['post', 'share', 'message', 'comment', 'reply'])

/** The act with what its page says of it. An act that is clear by itself (a like, a sign-up) stays what it is; without a text so does a share. */
export function refineAct(kind: ActKind, place: PageKind, hasText: boolean): ActKind {
  const meant = byPage[place]
  return meant !== undefined && hasText && general.has(kind) ? meant : kind
}
