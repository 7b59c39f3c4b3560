import { firstDay } from './first-day.ts'

export interface Comment { readonly author: string, readonly text: string }
/** Who may read a post, in the words of its card. */
export type Audience = 'Public' | 'Friends' | 'Members'
export interface Post {
  readonly id: string, readonly author: string, readonly isOwn: boolean, readonly when: string, readonly text: string, readonly audience: Audience
  /** Name of the attached file; the picture itself is not kept. */
  readonly picture?: string
  readonly otherLikes: number, liked: boolean, readonly comments: Comment[]
}
export interface FriendRequest { readonly name: string, readonly about: string, answer: 'open' | 'accepted' | 'declined' }
export interface Message { readonly author: string, readonly text: string, readonly when: string }
export interface Review {
  readonly id: string, readonly author: string, readonly when: string, readonly stars: number, readonly text: string
  reply: string | null
}
export interface Payment { readonly amount: string, readonly note: string, readonly when: string }

/** All that this self's Rehearsal remembers. The lists are changed in place, then saved. */
export interface State {
  readonly posts: Post[]
  readonly groupPosts: Post[]
  following: string[]
  /** Who was asked to be a friend. */
  asked: string[]
  readonly requests: FriendRequest[]
  readonly messages: Message[]
  readonly reviews: Review[]
  readonly practiceReviews: Review[]
  readonly payments: Payment[]
  /** Switches of the settings that are on. */
  on: string[]
  /** By the names of the fields. */
  profile: Readonly<Record<string, string>>
}

/** A new shape gets a new key; what an older version kept is then left alone. */
const storageKey = 'rehearsal-2'

/** What was kept, or the first day. Each self has its own storage, so each has its own Rehearsal. */
export function loadState(): State {
  try {
    const kept = JSON.parse(localStorage.getItem(storageKey) ?? 'null') as unknown
    return isState(kept) ? kept : firstDay()
  } catch {
    return firstDay() // broken storage holds nothing that is worth a question
  }
}

/** Keeps the state; without room the page goes on and only forgets on reload. */
export function saveState(state: State): void {
  try { localStorage.setItem(storageKey, JSON.stringify(state)) } catch { /* see above */ }
}

/** Forgets everything of this self's Rehearsal. */
export function forgetState(): void { localStorage.removeItem(storageKey) }

/** Only this page writes to its storage: that all parts are there is enough. */
function isState(value: unknown): value is State {
  return typeof value === 'object' && value !== null && Object.keys(firstDay()).every((name) => name in value)
}

/** Under which name this self appears. */
export const ownName = (state: State): string => state.profile['name'] || 'You'

/** Day and time, as a reader of this computer writes them. */
export const nowText = (): string => new Date().toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' })
