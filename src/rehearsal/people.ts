import { announce, button, card, entry, make, personLine } from './dom.ts'
import { suggested } from './first-day.ts'
import { sendOrSay } from './send.ts'
import { saveState, type FriendRequest, type State } from './state.ts'

/** "Follow", and back. */
export function followButton(state: State, name: string): HTMLButtonElement {
  const isFollowed = (): boolean => state.following.includes(name)
  const element = button(isFollowed() ? 'Following' : 'Follow', () => {
    const follow = !isFollowed()
    return sendOrSay('follow', { name, follow }, follow ? `You follow ${name}.` : `You no longer follow ${name}.`, () => {
      state.following = follow ? [...state.following, name] : state.following.filter((other) => other !== name)
      saveState(state)
      element.textContent = follow ? 'Following' : 'Follow'
    })
  })
  return element
}

/** "Add friend", and back. */
function friendButton(state: State, name: string): HTMLButtonElement {
  const isAsked = (): boolean => state.asked.includes(name)
  const element = button(isAsked() ? 'Request sent' : 'Add friend', () => {
    const ask = !isAsked()
    return sendOrSay('friend', { name, ask }, ask ? `You asked ${name}.` : 'Request taken back.', () => {
      state.asked = ask ? [...state.asked, name] : state.asked.filter((other) => other !== name)
      saveState(state)
      element.textContent = ask ? 'Request sent' : 'Add friend'
    })
  })
  return element
}

/** Requests of others. Declining tells nobody anything, so it sends nothing. */
export const requests = (state: State): HTMLElement => make('ul', { className: 'list' }, ...state.requests.map((request) => requestCard(state, request)))

function requestCard(state: State, request: FriendRequest): HTMLElement {
  const end = make('div', { className: 'actions' })
  const settle = (answer: 'accepted' | 'declined'): void => {
    request.answer = answer
    saveState(state)
    draw()
    end.querySelector('strong')?.focus() // the pressed button is gone
  }
  const confirm = button('Confirm', () => sendOrSay('accept', { name: request.name }, `You and ${request.name} are now friends.`, () => { settle('accepted') }), 'main-button')
  const decline = button('Decline', () => {
    settle('declined')
    announce(`Request of ${request.name} declined.`)
  })
  const draw = (): void => {
    if (request.answer === 'open') end.replaceChildren(confirm, decline)
    else end.replaceChildren(make('strong', { tabIndex: -1 }, request.answer === 'accepted' ? 'Confirmed' : 'Declined'))
  }
  draw()
  return make('li', {}, card(`Request of ${request.name}`, personLine(request.name, request.about, end)))
}

/** People whom nobody has asked for. */
export const suggestions = (state: State): HTMLElement =>
  make('ul', { className: 'list' }, ...suggested.map(({ name, about }) => make('li', {}, card(`Suggestion: ${name}`, personLine(name, about, friendButton(state, name))))))

/** Looks through everybody whom the network would suggest. The name that is searched for is told to the network, as everywhere. */
export function search(): HTMLElement {
  const found = make('ul', { className: 'list' })
  const box = entry('Search people', { type: 'search', name: 'q', autocomplete: 'off', maxLength: 80 })
  const form = make('form', { className: 'card' }, box, make('div', { className: 'actions' }, make('button', { className: 'main-button' }, 'Search')))
  form.setAttribute('role', 'search')
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const query = box.querySelector('input')?.value.trim().toLowerCase() ?? ''
    const matches = suggested.filter(({ name }) => query !== '' && name.toLowerCase().includes(query))
    void sendOrSay('search', { query }, matches.length === 1 ? '1 person found.' : `${matches.length} people found.`, () => {
      found.replaceChildren(...matches.map(({ name, about }) => make('li', {}, card(`Found: ${name}`, personLine(name, about)))))
    })
  })
  return make('div', { className: 'list' }, form, found)
}

/** The one profile of this town that can be opened. */
export function person(state: State): HTMLElement {
  const name = 'Hamish Tolliver'
  const message = make('a', { href: '/messages', className: 'button' }, 'Message')
  return card(`Profile of ${name}`, personLine(name, 'Grows pears on Mill Street. No friends in common'),
    make('p', {}, 'Market on Saturdays. I answer slowly, but I answer.'), make('div', { className: 'actions' }, followButton(state, name), friendButton(state, name), message))
}
