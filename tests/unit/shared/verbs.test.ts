import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { actOfComposer, isWholePhrase, meaningOf, plainName, sendsOnEnter } from '../../../src/shared/verbs.ts'

/** What a control does, in one word pair; `cleared` never sends, `-` is nothing that the guard knows. */
const read = (name: string, pressed = false): string => {
  const meaning = meaningOf(name, pressed)
  if (meaning.kind === 'none') return '-'
  return meaning.kind === 'cleared' ? 'cleared' : `${meaning.kind} ${meaning.act}`
}

test.each([
  ['Post', 'send post'], ['POST', 'send post'], ['post', 'send post'], [' Post ', 'send post'], ['Post!', 'send post'], ['✓ Post', 'send post'], ['📤 Post', 'send post'], ['« Post »', 'send post'], ['Post (2)', 'send post'],
  ['Post all', 'send post'], ['Post anyway', 'send post'], ['Publish', 'send post'], ['Publish now', 'send post'], ['Tweet', 'send post'], ['Toot!', 'send post'], ['Submit', 'send post'], ['Share post', 'send post'],
  ['Go live', 'send post'], ['Check in', 'send post'], ['Check-in', 'send post'],
  ['Share', 'send share'], ['Share now', 'send share'], ['Share to Feed', 'send share'], ['Repost', 'send share'], ['Quote', 'send share'],
  ['Comment', 'send comment'], ['Comment as Anna', 'send comment'], ['Post comment', 'send comment'], ['Add comment', 'send comment'], ['Leave comment', 'send comment'], ['Submit comment', 'send comment'],
  ['Reply', 'send reply'], ['Reply to Ben', 'send reply'], ['Post reply', 'send reply'], ['Send reply', 'send reply'], ['Reply as owner', 'send reply'], ['Reply (0)', 'send reply'],
  ['Post review', 'send review'], ['Submit review', 'send review'], ['Publish review', 'send review'], ['Place review', 'send review'],
  ['Send', 'send message'], ['Send message', 'send message'], ['\uE8F4 Send', 'send message'], ['Send now', 'send message'], ['Send a message to Ben', 'send message'], ['Send (Ctrl+Enter)', 'send message'],
  ['Accept', 'textless accept'], ['Accept invitation', 'textless accept'], ['Confirm', 'textless accept'], ['Confirm request', 'textless accept'], ['Approve', 'textless accept'],
  ['Follow', 'textless follow'], ['Follow Ben', 'textless follow'], ['Follow back', 'textless follow'], ['Add friend', 'textless follow'], ['Connect', 'textless follow'], ['Subscribe', 'textless follow'], ['Request to join', 'textless follow'], ['Join group', 'textless follow'],
  ['Like', 'textless like'], ['Like (12)', 'textless like'], ['LIKE', 'textless like'], ['Like 1.2K', 'textless like'], ['👍 Like', 'textless like'], ['React', 'textless like'], ['Love', 'textless like'], ['Upvote', 'textless like'], ['Recommend', 'textless like'], ['Give kudos', 'textless like'], ['Pin', 'textless like'], ['Favourite', 'textless like'], ['Boost', 'textless like'],
  ['Sign up', 'form signup'], ['Sign up for free', 'form signup'], ['Create account', 'form signup'], ['Create your account', 'form signup'], ['Register', 'form signup'], ['Join', 'form signup'], ['Join now', 'form signup'], ['Save', 'form signup'], ['Save changes', 'form signup'], ['Update profile', 'form signup'],
  ['Log in', 'form login'], ['Log In', 'form login'], ['Login', 'form login'], ['Sign in', 'form login'], ['Sign in with Google', 'form login'], ['Continue', 'form login'], ['Next', 'form login'], ['Next →', 'form login'],
])('%j: %s', (name, expected) => { expect(read(name)).toBe(expected) })

test.each([
  ['undo states', ['Following', 'Following (3)', 'Liked', 'Liked by you', 'Unlike', 'Unfollow', 'Unsubscribe', 'Subscribed', 'Connected', 'Pending', 'Requested', 'Remove', 'Remove like', 'Unpin', 'Saved', 'Reposted', 'Reposted 3', 'Undo repost', 'Retweeted', 'RETWEETED (3)']],
  ['things around a text', ['Post options', 'Post settings', 'Post menu', 'More', 'Share draft', 'Save draft', 'Preview', 'Preview post', 'Show changes', 'Cancel', 'Cancel reply', 'Close', 'Discard', 'Discard post', 'Dismiss', 'Schedule', 'Schedule post', 'Undo', 'Filter comments', 'Sort comments', 'Send options']],
  ['clearing words as second or third', ['Post: preview', 'Send message options', 'Share post settings', 'Reply more', 'Please, cancel', 'Do not discard', '✕ Close', 'Join group menu']],
])('%s never send', (_name, names) => { for (const name of names) expect(read(name), JSON.stringify(name)).toBe('cleared') })

test.each([
  ['other words that begin alike', ['Posts', 'Posts (3)', 'Posted', 'Posting…', 'Likes', 'Likely', 'Shares', 'Shared', 'Comments', 'Comments (4)', 'Replies', 'Followers', 'Sender', 'Sent', 'Publisher', 'Reaction', 'Reactions', 'Pinned', 'Recommended', 'Connections', 'Saver', 'Nextdoor', 'Loved', 'Joined', 'Accepted']],
  ['openers and places', ['Message', 'Messages', 'Add a comment', 'Write a comment…', 'What is on your mind?', 'Start a post', 'New message', 'Create', 'Compose', 'Write', 'Search', 'Home', 'Notifications', 'Profile', 'Edit post', 'Delete post', 'Delete', 'Report', 'Block', 'Hide', 'Downvote', 'Not interested']],
  ['answers that send nothing', ['Don\'t send', 'Don’t post', 'Do not share', 'Not now', 'Skip', 'Ignore', 'Decline', 'Delete request', 'No, thanks', 'Back', 'Done', 'OK']],
  ['nothing at all', ['', ' ', '…', '•••', '×', '👍', '\uE8F4', '12', '+1']],
])('%s do nothing by themselves', (_name, names) => { for (const name of names) expect(read(name), JSON.stringify(name)).toBe('-') })

test('a pressed textless control takes back, a pressed send control still sends', () => {
  for (const name of ['Like', 'Follow', 'Pin', 'Upvote', 'Accept']) expect(read(name, true), name).toBe('cleared')
  expect(read('Post', true)).toBe('send post')
  expect(read('Log in', true)).toBe('form login')
  expect(read('Posts', true)).toBe('-')
  expect(read('Following', true)).toBe('cleared')
})

test.each([
  ['Comment on my first draft', 'send comment'], ['Reply to Ben about the menu', 'send reply'], ['Share with friends and more', 'send share'], ['Like the new dining options', 'textless like'], ['Follow Ben, who writes more', 'textless follow'], ['Recommend the place near the close', 'textless like'],
  ['Post drafts', 'send post'], ['Send Moreno', 'send message'], ['Reply to Closett', 'send reply'],
])('a clearing word after the third, or a part of a word, clears nothing: %j is %s', (name, expected) => { expect(read(name)).toBe(expected) })

test.each([
  ['Post', true], ['POST!', true], ['✓ Post', true], ['Like (0)', true], ['Like 12', true], ['Reply (1,234)', true], ['Share  post', true], ['Send message', true], ['Log in', true], ['Check-in', true],
  ['Like nothing you have seen before', false], ['Post office closes early', false], ['Post all', false], ['Reply to Ben', false], ['Posts', false], ['12', false], ['12 Like', false], ['Like 12 people', false], ['Cancel', false], ['Following', false], ['Message', false], ['', false],
])('%j is a phrase of the table and nothing else: %s', (name, expected) => { expect(isWholePhrase(name)).toBe(expected) })

test('letter case, icons and punctuation around a name never change its meaning', () => {
  const names = ['Post', 'Send message', 'Like', 'Following', 'Posts', 'Log in', 'Share draft', 'Reply', 'Save changes', 'Message']
  const noise = fc.constantFrom('', ' ', '.', '…', '👍 ', ' ★ ', '\uE001', ' (', ')', '—', '\u00A0', '"', ' ✓')
  fc.assert(fc.property(fc.constantFrom(...names), noise, noise, fc.constantFrom<'as it is' | 'upper' | 'lower'>('as it is', 'upper', 'lower'), (name, before, after, letters) => {
    const written = letters === 'upper' ? name.toUpperCase() : letters === 'lower' ? name.toLowerCase() : name
    expect(read(before + written + after)).toBe(read(name))
  }))
})

test.each([['  Send   it\nnow ', 'send it now'], ['Log-In', 'log in'], ['Größe!', 'größe'], ['\uE000\uF8FF', ''], ['', '']])('the plain name of %j is %j', (name, plain) => { expect(plainName(name)).toBe(plain) })

test('reading a name never throws, and a plain name is plain', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => {
    expect(() => meaningOf(name)).not.toThrow()
    expect(plainName(plainName(name))).toBe(plainName(name))
  }))
})

test.each([
  ['Message Ben', true], ['Write a message…', true], ['Type in chat', true], ['Write a comment…', true], ['Reply to Ben…', true], ['Start a post', false], ['What is on your mind?', false], ['Post text', false], ['Messages', false], ['Commentary', false], ['', false],
])('a composer called %j sends on Enter: %s', (name, expected) => { expect(sendsOnEnter(name)).toBe(expected) })

test.each([
  ['Write a message…', 'message'], ['Team chat', 'message'], ['Write a comment…', 'comment'], ['Your review', 'review'], ['Reply to Ben', 'reply'], ['Start a post', 'post'], ['What is on your mind?', 'post'], ['', 'post'], ['Messages', 'post'],
])('a composer called %j writes a %s', (name, act) => { expect(actOfComposer(name)).toBe(act) })

test.each(['Retweet', 'Duet', 'Stitch', 'Add to story'])('%j amplifies, by the table of domain rules 4.4', (name) => { expect(read(name)).toBe('send share') })
