import type { Rule } from '../rule.ts'
import { changedDetails } from './changed-details.ts'
import { clientConnection } from './client-connection.ts'
import { clientGroup } from './client-group.ts'
import { clientNamed } from './client-named.ts'
import { clientProfile } from './client-profile.ts'
import { clientSearch } from './client-search.ts'
import { clientStory } from './client-story.ts'
import { clientThread } from './client-thread.ts'
import { closedGroup } from './closed-group.ts'
import { contactUpload } from './contact-upload.ts'
import { crisisMessage } from './crisis-message.ts'
import { describedReferral } from './described-referral.ts'
import { fileWithStory } from './file-with-story.ts'
import { fromOtherSelf } from './from-other-self.ts'
import { identifierInStory } from './identifier-in-story.ts'
import { identityInForm } from './identity-in-form.ts'
import { linkedProfiles } from './linked-profiles.ts'
import { locationInPost } from './location-in-post.ts'
import { newConnection } from './new-connection.ts'
import { openChannels } from './open-channels.ts'
import { paymentNote } from './payment-note.ts'
import { peopleSuggestions } from './people-suggestions.ts'
import { personalInProfessional } from './personal-in-professional.ts'
import { practiceOnPersonalProfile } from './practice-on-personal-profile.ts'
import { professionalClaims } from './professional-claims.ts'
import { professionalInPersonal } from './professional-in-personal.ts'
import { professionalReview } from './professional-review.ts'
import { profileWithoutNotice } from './profile-without-notice.ts'
import { publicComment } from './public-comment.ts'
import { relationshipInReply } from './relationship-in-reply.ts'
import { reviewReply } from './review-reply.ts'
import { reviewUnderOwnName } from './review-under-own-name.ts'
import { samePicture } from './same-picture.ts'
import { sameUserName } from './same-user-name.ts'
import { tellingLikes } from './telling-likes.ts'
import { visibleReaction } from './visible-reaction.ts'
import { wrongLogin } from './wrong-login.ts'

/**
 * Every rule, in the order of severity; of two findings of one level the first here is shown first, so what marks words
 * comes before what knows only the place. A new rule is one file beside this one and one line here.
 */
export const rules: readonly Rule[] = [
  clientNamed,
  identifierInStory,
  clientConnection,
  clientProfile,
  clientSearch,
  clientThread,
  relationshipInReply,
  clientStory,
  changedDetails,
  fileWithStory,
  reviewReply,
  contactUpload,
  wrongLogin,
  identityInForm,
  linkedProfiles,
  paymentNote,
  professionalReview,
  professionalInPersonal,
  personalInProfessional,
  practiceOnPersonalProfile,
  professionalClaims,
  fromOtherSelf,
  describedReferral,
  crisisMessage,
  clientGroup,
  newConnection,
  sameUserName,
  locationInPost,
  publicComment,
  reviewUnderOwnName,
  samePicture,
  profileWithoutNotice,
  openChannels,
  peopleSuggestions,
  tellingLikes,
  visibleReaction,
  closedGroup
]
