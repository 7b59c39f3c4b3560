import { card, make, personLine, place } from './dom.ts'
import { composer, sendOrSay } from './send.ts'
import { nowText, ownName, saveState, type Message, type Profile, type Review, type State } from './state.ts'

/** Fills the one thread of messages. Nobody answers: the other end is not there. */
export function showMessages(state: State): void {
  const thread = place('messages')
  thread.append(...state.messages.map(bubble))
  place('message').append(composer({
    label: 'Message', button: 'Send', act: 'message', rows: 2, enter: 'send', sent: 'Message sent, here only.', context: () => ({ to: 'Hamish Tolliver' }),
    show: (text) => {
      const message: Message = { author: 'You', text, when: nowText() }
      state.messages.push(message)
      saveState(state)
      thread.append(bubble(message))
    }
  }))
}

const bubble = ({ author, text, when }: Message): HTMLElement => make('li', { className: author === 'You' ? 'bubble own' : 'bubble' },
  make('p', { className: 'quiet' }, `${author}, ${when}`), make('p', { className: 'text' }, text))

/** Fills the reviews of the practice, and the form for a new one. */
export function showReviews(state: State): void {
  const list = place('reviews')
  const rating = make('select', {}, ...[5, 4, 3, 2, 1].map((stars) => make('option', { value: String(stars) }, starsText(stars))))
  const stars = (): number => Number(rating.value)
  place('review').append(composer({
    label: 'Write a review', button: 'Post review', act: 'review', rows: 3, enter: 'enter', sent: 'Review posted, here only.',
    extra: make('label', {}, 'Rating', rating), context: () => ({ stars: stars() }),
    show: (text) => {
      const review: Review = { id: crypto.randomUUID(), author: ownName(state), isOwn: true, when: nowText(), stars: stars(), text, reply: null }
      state.reviews.unshift(review)
      saveState(state)
      list.prepend(reviewCard(state, review))
    }
  }))
  list.append(...state.reviews.map((review) => reviewCard(state, review)))
}

const starsText = (stars: number): string => (stars === 1 ? '1 star' : `${stars} stars`)

function reviewCard(state: State, review: Review): HTMLElement {
  const replies = make('div', { className: 'answers' })
  const form = composer({
    label: `Your reply to ${review.author}`, button: 'Reply as owner', act: 'reply', rows: 2, enter: 'enter', sent: 'Reply posted, here only.', context: () => ({ review: review.id }),
    show: (text) => {
      review.reply = text
      saveState(state)
      draw()
      replies.querySelector('p')?.focus() // the pressed button is gone
    }
  })
  const draw = (): void => {
    form.hidden = review.isOwn || review.reply !== null // nobody answers their own review as owner
    if (review.reply !== null) replies.replaceChildren(make('p', { className: 'text', tabIndex: -1 }, make('strong', {}, 'Reply of the owner '), review.reply))
  }
  draw()
  return card(`Review by ${review.author}`, personLine(review.author, `${starsText(review.stars)}. ${review.when}`), make('p', { className: 'text' }, review.text), replies, form)
}

/** Makes the sign-up form work and says who this self is here. */
export function showProfile(state: State): void {
  const form = place('signup') as HTMLFormElement
  const draw = (): void => {
    const { profile } = state
    place('profile').textContent = profile ? `${profile.name}, @${profile.userName}, ${[profile.email, profile.phone].filter((part) => part !== '').join(', ')}` : 'No profile yet. You appear as \u201cYou\u201d.'
  }
  const entry = (name: string): string => form.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value.trim() ?? ''
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    // Without the password: nobody here has a use for it.
    const profile: Profile = { name: entry('name'), email: entry('email'), phone: entry('phone'), userName: entry('username') }
    void sendOrSay('signup', { ...profile }, `Signed up as ${profile.name}.`, () => {
      state.profile = profile
      saveState(state)
      form.reset()
      draw()
    })
  })
  draw()
}
