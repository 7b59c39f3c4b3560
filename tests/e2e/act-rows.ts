import type { Page } from '@playwright/test'
import type { ActKind } from '../../src/shared/guard/act.ts'
import type { SelfId } from '../../src/shared/persona.ts'

/** An act on a page of a network as the user does it, and the network's own request for it. */
export interface ActRow {
  readonly id: string
  readonly what: string
  readonly act: ActKind
  readonly self: SelfId
  readonly address: string
  /** Does it; null where opening the page is the act. */
  readonly perform: ((page: Page) => Promise<void>) | null
  /** The path that the server must see once it may go; null where nothing goes out. */
  readonly arrives: string | null
}

const practiceText = 'My practice has openings for new clients, sliding scale, from March.'
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).first().click({ noWaitAfter: true })
async function writeAndPress(page: Page, field: string, text: string, button: string): Promise<void> {
  await page.getByRole('textbox', { name: field }).first().click()
  await page.keyboard.type(text)
  // The first of two "Comment" only opens the composer.
  await page.getByRole('button', { name: button, exact: true }).last().click({ noWaitAfter: true })
}

/** In the order of the table. */
export const actRows: readonly ActRow[] = [
  { id: 'accept', what: 'a friend request is confirmed', act: 'accept', self: 'professional', address: 'https://www.facebook.com/friends/requests/', perform: (page) => press(page, 'Confirm'), arrives: '/act/accept' },
  { id: 'follow', what: 'a profile is followed', act: 'follow', self: 'personal', address: 'https://www.instagram.com/jane.roe/', perform: (page) => press(page, 'Follow'), arrives: '/act/follow' },
  { id: 'connect', what: 'somebody is invited to connect', act: 'follow', self: 'professional', address: 'https://www.linkedin.com/in/jane-roe/', perform: (page) => press(page, 'Connect'), arrives: '/act/connect' },
  { id: 'like', what: 'a post is liked', act: 'like', self: 'personal', address: 'https://www.tiktok.com/foryou', perform: (page) => press(page, 'Like'), arrives: '/act/like' },
  { id: 'share', what: 'a post is shared', act: 'share', self: 'personal', address: 'https://www.tumblr.com/dashboard', perform: (page) => press(page, 'Share'), arrives: '/act/share' },
  { id: 'comment', what: 'a comment about the practice', act: 'comment', self: 'personal', address: 'https://www.strava.com/activities/123456789', perform: (page) => writeAndPress(page, 'Write a comment', practiceText, 'Comment'), arrives: '/act/comment' },
  { id: 'message', what: 'a message about the practice', act: 'message', self: 'personal', address: 'https://www.instagram.com/direct/t/17842200011/', perform: (page) => writeAndPress(page, 'Message', practiceText, 'Send'), arrives: '/act/message' },
  { id: 'review', what: 'a review of another business', act: 'review', self: 'professional', address: 'https://www.yelp.com/writeareview/biz/abc?kind=review_write', perform: (page) => writeAndPress(page, 'Your review', 'Slow service, cold soup.', 'Post review'), arrives: '/act/review' },
  { id: 'reply', what: 'the owner\'s answer to a review', act: 'reply', self: 'professional', address: 'https://biz.yelp.com/r2r/abc/reviews', perform: (page) => writeAndPress(page, 'Your public reply', 'Thank you for your words.', 'Reply as owner'), arrives: '/act/review-reply' },
  { id: 'payment', what: 'a payment with a note about therapy', act: 'message', self: 'personal', address: 'https://account.venmo.com/pay?recipients=jane', perform: (page) => writeAndPress(page, 'What is it for?', 'Therapy session in May', 'Pay'), arrives: '/act/payment' },
  { id: 'contacts', what: 'the page that collects contacts is opened', act: 'open', self: 'personal', address: 'https://www.facebook.com/mobile/facebook/contacts/', perform: null, arrives: null },
  { id: 'upload', what: '"Upload contacts" is pressed anywhere', act: 'upload', self: 'professional', address: 'https://www.snapchat.com/web/?kind=contact_upload', perform: (page) => press(page, 'Upload contacts'), arrives: '/act/contacts' },
  { id: 'login', what: 'a login with the other self\'s address', act: 'login', self: 'professional', address: 'https://www.linkedin.com/login?kind=login', perform: (page) => writeAndPress(page, 'Email', 'anna.private@example.org', 'Log in'), arrives: '/act/login' },
  { id: 'suggestions', what: '"people you may know" is opened', act: 'open', self: 'personal', address: 'https://www.facebook.com/friends/suggestions', perform: null, arrives: null },
  { id: 'group', what: 'the composer of a group of therapists is entered', act: 'post', self: 'personal', address: 'https://www.facebook.com/groups/1234567890/', perform: (page) => page.getByRole('textbox', { name: 'Write something to the group' }).click(), arrives: null },
]
