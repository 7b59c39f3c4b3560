import type { Act } from './act.ts'

const ownersReply = /^\W*(?:reply as (?:the )?(?:owner|business)|reply publicly|public reply|respond publicly|als inhaber(?:in)? antworten|öffentlich antworten|responder como propietari[oa]|responder públicamente)/iu
/** A business page carries ordinary comments, too: there the button or the title must speak of reviews. */
const ownersPages: readonly string[] = ['business_page', 'business_tool']
const speaksOfReviews = /\b(?:reviews?|bewertung(?:en)?|rezension(?:en)?|reseñas?|opiniones)\b/iu

/**
 * True where an answer goes to a review of the practice. Some networks have no address for this, so the name of the
 * button counts as well; on a business page it takes the professional self, since anyone may answer there as a customer.
 */
export const isAnswerToReview = (act: Act): boolean =>
  act.place.kind === 'review_reply' || ownersReply.test(act.controlName) || (act.self === 'professional' && (act.place.kind === 'reviews_list' || (ownersPages.includes(act.place.kind) && speaksOfReviews.test(`${act.controlName} ${act.place.title}`))))
