import type { Act } from './act.ts'

const ownersReply = /^\W*(?:reply as (?:the )?(?:owner|business)|reply publicly|public reply|respond publicly|als inhaber(?:in)? antworten|öffentlich antworten|responder como propietari[oa]|responder públicamente)/iu
const ownersPages: readonly string[] = ['reviews_list', 'business_page', 'business_tool']

/**
 * True where an answer goes to a review of the practice. Some networks have no address for this, so the name of the
 * button counts as well; on a business page it takes the professional self, since anyone may answer there as a customer.
 */
export const isAnswerToReview = (act: Act): boolean =>
  act.place.kind === 'review_reply' || ownersReply.test(act.controlName) || (act.self === 'professional' && ownersPages.includes(act.place.kind))
