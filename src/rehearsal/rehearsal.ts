import { make, place } from './dom.ts'
import { showFeed, showRequests } from './feed.ts'
import { tries } from './first-day.ts'
import { showMessages, showProfile, showReviews } from './pages.ts'
import { forgetState, loadState } from './state.ts'

/** Shows the page that the address names; the feed when it names none. */
function showPage(moveFocus: boolean): void {
  const pages = [...document.querySelectorAll<HTMLElement>('[data-page]')]
  const page = pages.find((section) => `#${section.dataset.page}` === location.hash) ?? pages[0]
  if (!page) return
  const name = page.dataset.page ?? ''
  for (const section of pages) section.hidden = section !== page
  for (const link of document.querySelectorAll<HTMLAnchorElement>('nav a')) link.ariaCurrent = link.hash === `#${name}` ? 'page' : 'false'
  const title = page.querySelector('h2')
  document.title = `${title?.textContent} - Rehearsal`
  place('tries').replaceChildren(...(tries[name] ?? []).map((sentence) => make('li', {}, sentence)))
  document.querySelector('#result')?.replaceChildren()
  if (!moveFocus) return
  scrollTo(0, 0)
  title?.focus({ preventScroll: true })
}

const state = loadState()
showFeed(state)
showRequests(state)
showMessages(state)
showReviews(state)
showProfile(state)
place('reset').addEventListener('click', () => {
  forgetState()
  location.reload()
})
addEventListener('hashchange', () => { showPage(true) })
showPage(false)
