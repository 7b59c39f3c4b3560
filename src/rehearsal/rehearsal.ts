import { make, place } from './dom.ts'
import { feed, group } from './feed.ts'
import { tries } from './first-day.ts'
import { contacts, profile, settings, signup } from './forms.ts'
import { person, requests, search, suggestions } from './people.ts'
import { forgetState, loadState, type State } from './state.ts'
import { messages, payments, practiceReviews, reviews } from './words.ts'

interface Page { readonly title: string, readonly draw: (state: State) => HTMLElement }

/** Every page by its path. The kinds of these paths stand in src/shared/networks/rehearsal.ts. */
const pages: Readonly<Record<string, Page>> = {
  '/': { title: 'Feed', draw: feed },
  '/requests': { title: 'Friend requests', draw: requests },
  '/suggestions': { title: 'People you may know', draw: suggestions },
  '/people/hamish-tolliver': { title: 'Hamish Tolliver', draw: person },
  '/search': { title: 'Search', draw: search },
  '/messages': { title: 'Messages with Hamish Tolliver', draw: messages },
  '/groups/therapists': { title: 'Therapist Support Group', draw: group },
  '/reviews': { title: 'Reviews of the Mill Bakery', draw: reviews },
  '/practice-reviews': { title: 'Reviews of your practice', draw: practiceReviews },
  '/pay': { title: 'Pay somebody', draw: payments },
  '/contacts': { title: 'Find people by your contacts', draw: contacts },
  '/settings/profile': { title: 'Your profile', draw: profile },
  '/settings': { title: 'Settings', draw: settings },
  '/signup': { title: 'Sign up or sign in', draw: signup }
}
const notFound: Page = { title: 'There is nothing here', draw: () => make('p', {}, 'This town has no such page. ', make('a', { href: '/' }, 'Back to the feed')) }

/** The path without a slash at its end. */
const pathHere = (): string => location.pathname.replace(/(.)\/$/, '$1')

/** Draws the page that the address names, from what is remembered. */
function showPage(moveFocus: boolean): void {
  const path = pathHere()
  const { title, draw } = pages[path] ?? notFound
  document.title = `${title} - Rehearsal`
  const heading = make('h2', { id: 'page-title', tabIndex: -1 }, title)
  place('page').replaceChildren(heading, draw(state))
  place('tries').replaceChildren(...(tries[path] ?? []).map((sentence) => make('li', {}, sentence)))
  for (const link of document.querySelectorAll<HTMLAnchorElement>('nav a')) link.ariaCurrent = link.pathname === path ? 'page' : 'false'
  document.querySelector('#result')?.replaceChildren()
  if (!moveFocus) return
  scrollTo(0, 0)
  heading.focus({ preventScroll: true })
}

/** A plain press on a link of ours changes the page without loading it. */
function follow(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || link.origin !== location.origin || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  if (link.pathname !== location.pathname) history.pushState(null, '', link.pathname)
  showPage(true)
}

const state = loadState()
document.addEventListener('click', follow)
addEventListener('popstate', () => { showPage(true) })
place('reset').addEventListener('click', () => {
  forgetState()
  location.reload()
})
showPage(false)
