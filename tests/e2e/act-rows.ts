import type { ActKind } from '../../src/shared/guard/act.ts'
import type { SelfId } from '../../src/shared/persona.ts'

/** An act on a page of a network as the user does it, and the network's own request for it. */
export interface ActRow {
  readonly id: string
  readonly what: string
  readonly act: ActKind
  readonly self: SelfId
  readonly address: string
  /** The field that is entered first, and what is typed there. */
  readonly field?: string
  readonly text?: string
  /** The page's own control for the act; left out where opening the page, or entering the field, is the act. */
  readonly button?: string
  /** The path that the server must see once it may go; null where nothing goes out. */
  readonly arrives: string | null
}

const practiceText = 'My practice has openings for new clients, sliding scale, from March.'

/** In the order of the table. */
export const actRows: readonly ActRow[] = [
  { id: 'accept', what: 'a friend request is confirmed', act: 'accept', self: 'professional', address: 'https://www.facebook.com/friends/requests/', button: 'Confirm', arrives: '/act/accept' },
  { id: 'follow', what: 'a profile is followed', act: 'follow', self: 'personal', address: 'https://www.instagram.com/jane.roe/', button: 'Follow', arrives: '/act/follow' },
  { id: 'connect', what: 'somebody is invited to connect', act: 'follow', self: 'professional', address: 'https://www.linkedin.com/in/jane-roe/', button: 'Connect', arrives: '/act/connect' },
  { id: 'like', what: 'a post is liked', act: 'like', self: 'personal', address: 'https://www.tiktok.com/foryou', button: 'Like', arrives: '/act/like' },
  { id: 'share', what: 'a post is shared', act: 'share', self: 'personal', address: 'https://www.tumblr.com/dashboard', button: 'Share', arrives: '/act/share' },
  { id: 'comment', what: 'a comment about the practice', act: 'comment', self: 'personal', address: 'https://www.strava.com/activities/123456789', field: 'Write a comment', text: practiceText, button: 'Comment', arrives: '/act/comment' },
  { id: 'message', what: 'a message about the practice', act: 'message', self: 'personal', address: 'https://www.instagram.com/direct/t/17842200011/', field: 'Message', text: practiceText, button: 'Send', arrives: '/act/message' },
  { id: 'review', what: 'a review of another business', act: 'review', self: 'professional', address: 'https://www.yelp.com/writeareview/biz/abc?kind=review_write', field: 'Your review', text: 'Slow service, cold soup.', button: 'Post review', arrives: '/act/review' },
  { id: 'reply', what: 'the owner\'s answer to a review', act: 'reply', self: 'professional', address: 'https://biz.yelp.com/r2r/abc/reviews', field: 'Your public reply', text: 'Thank you for your words.', button: 'Reply as owner', arrives: '/act/review-reply' },
  { id: 'payment', what: 'a payment with a note about therapy', act: 'message', self: 'personal', address: 'https://account.venmo.com/pay?recipients=jane', field: 'What is it for?', text: 'Therapy session in May', button: 'Pay', arrives: '/act/payment' },
  { id: 'contacts', what: 'the page that collects contacts is opened', act: 'open', self: 'personal', address: 'https://www.facebook.com/mobile/facebook/contacts/', arrives: null },
  { id: 'upload', what: '"Upload contacts" is pressed anywhere', act: 'upload', self: 'professional', address: 'https://www.snapchat.com/web/?kind=contact_upload', button: 'Upload contacts', arrives: '/act/contacts' },
  { id: 'login', what: 'a login with the other self\'s address', act: 'login', self: 'professional', address: 'https://www.linkedin.com/login?kind=login', field: 'Email', text: 'anna.private@example.org', button: 'Log in', arrives: '/act/login' },
  { id: 'suggestions', what: '"people you may know" is opened', act: 'open', self: 'personal', address: 'https://www.facebook.com/friends/suggestions', arrives: null },
  { id: 'group', what: 'the composer of a group of therapists is entered', act: 'post', self: 'personal', address: 'https://www.facebook.com/groups/1234567890/', field: 'Write something to the group', arrives: null },
]
