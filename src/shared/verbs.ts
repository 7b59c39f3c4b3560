import type { ActKind } from './guard/act.ts'

/**
 * What the name of a control says that it does. English; further languages are further tables (domain rules 4.4).
 * Names are compared by their first words, whole words only: "Post" sends, "Posts" is a tab, "Liked" is an undo state.
 */
export type ControlMeaning =
  /** Sends what a composer holds. */
  | { readonly kind: 'send', readonly act: ActKind }
  /** Does something by itself, without a text. */
  | { readonly kind: 'textless', readonly act: ActKind }
  /** Hands over a form with addresses, numbers or names. */
  | { readonly kind: 'form', readonly act: ActKind }
  /** Cancels, previews, saves aside, or takes something back: never a send, whatever else it is. */
  | { readonly kind: 'cleared' }
  | { readonly kind: 'none' }

/** A control with one of these among its first three words does not send, whatever else its name says (nets 9). */
const clearing = /^(?:(?:\S+ ){0,2}(?:preview|show changes|draft|cancel|discard|options|settings|menu|more|dismiss|schedule|undo|filter|sort)|close)\b/
/** States that a second press takes back (nets 12). */
const undoing = /^(following|liked|unlike|unfollow|unsubscribe|subscribed|connected|pending|requested|remove|unpin|saved|reposted|retweeted)\b/

const phrases: readonly (readonly [kind: 'send' | 'textless' | 'form', act: ActKind, words: readonly string[]])[] = [
  ['send', 'review', ['post review', 'submit review', 'place review', 'publish review', 'send review']],
  ['send', 'reply', ['reply as owner', 'post reply', 'send reply', 'reply']],
  ['send', 'comment', ['post comment', 'submit comment', 'add comment', 'leave comment', 'comment']],
  ['send', 'message', ['send message', 'send']],
  ['send', 'share', ['share now', 'share', 'quote', 'repost', 'retweet', 'duet', 'stitch', 'add to story']],
  ['send', 'post', ['post', 'publish', 'tweet', 'toot', 'submit', 'share post', 'go live', 'check in']],
  ['textless', 'accept', ['accept', 'confirm', 'approve']],
  ['textless', 'follow', ['follow', 'follow back', 'add friend', 'connect', 'subscribe', 'request to join', 'join group']],
  ['textless', 'like', ['like', 'react', 'love', 'upvote', 'recommend', 'give kudos', 'pin', 'favourite', 'favorite', 'boost']],
  ['form', 'signup', ['sign up', 'create account', 'create your account', 'register', 'join now', 'join', 'save', 'save changes', 'update profile']],
  ['form', 'login', ['log in', 'login', 'sign in', 'continue', 'next']]
]
const byLength = phrases.flatMap(([kind, act, words]) => words.map((text) => ({ kind, act, text }))).sort((a, b) => b.text.length - a.text.length)

/** Lower case, single spaces, without icons and punctuation at the ends. */
export const plainName = (name: string): string => name.toLowerCase().replace(/[\p{Co}\p{So}]/gu, ' ').replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

/** Reads the accessible name of a control. `pressed` is its aria-pressed state: a pressed "Like" is an undo. */
export function meaningOf(name: string, pressed = false): ControlMeaning {
  const plain = plainName(name)
  if (plain === '') return { kind: 'none' }
  if (undoing.test(plain) || clearing.test(plain)) return { kind: 'cleared' }
  const found = byLength.find((entry) => plain === entry.text || plain.startsWith(`${entry.text} `))
  if (!found) return { kind: 'none' }
  if (pressed && found.kind === 'textless') return { kind: 'cleared' }
  return { kind: found.kind, act: found.act }
}

/** True when the name is a phrase of the table and nothing else but a count: "Like (0)", but not a headline that begins so. */
export const isWholePhrase = (name: string): boolean => {
  const words = plainName(name).replace(/(?: \d+[km]?)+$/, '')
  return byLength.some((entry) => entry.text === words)
}

/** A low composer with such a name sends on Enter alone (nets 2). */
export const sendsOnEnter = (composerName: string): boolean => /\b(message|chat|comment|reply)\b/.test(plainName(composerName))

/** The act of a composer whose control says nothing about it, by the composer's own name. */
export function actOfComposer(composerName: string): ActKind {
  const plain = plainName(composerName)
  if (/\b(message|chat)\b/.test(plain)) return 'message'
  if (/\bcomment\b/.test(plain)) return 'comment'
  if (/\breview\b/.test(plain)) return 'review'
  return /\breply\b/.test(plain) ? 'reply' : 'post'
}
