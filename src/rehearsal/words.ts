import { card, entry, make, personLine } from './dom.ts'
import { composer } from './send.ts'
import { nowText, ownName, saveState, type Message, type Payment, type Review, type State } from './state.ts'

/** The one thread of messages. Nobody answers: the other end is not there. */
export function messages(state: State): HTMLElement {
  const thread = make('ol', { className: 'list plain' }, ...state.messages.map(bubble))
  const form = composer({
    label: 'Message', button: 'Send', act: 'message', rows: 2, enter: 'send', sent: 'Message sent, here only.', context: () => ({ to: 'Hamish Tolliver' }),
    show: (text) => {
      const message: Message = { author: 'You', text, when: nowText() }
      state.messages.push(message)
      saveState(state)
      thread.append(bubble(message))
    }
  })
  form.classList.add('card')
  return make('div', { className: 'list' }, thread, form)
}

const bubble = ({ author, text, when }: Message): HTMLElement => make('li', { className: author === 'You' ? 'bubble own' : 'bubble' },
  make('p', { className: 'quiet' }, `${author}, ${when}`), make('p', { className: 'text' }, text))

const starsText = (stars: number): string => (stars === 1 ? '1 star' : `${stars} stars`)

const reviewCard = (review: Review, ...more: readonly HTMLElement[]): HTMLElement =>
  card(`Review by ${review.author}`, personLine(review.author, `${starsText(review.stars)}. ${review.when}`), make('p', { className: 'text' }, review.text), ...more)

/** Reviews of somebody else's place, and the form for a new one. */
export function reviews(state: State): HTMLElement {
  const list = make('div', { className: 'list' }, ...state.reviews.map((review) => reviewCard(review)))
  const rating = make('select', {}, ...[5, 4, 3, 2, 1].map((stars) => make('option', { value: String(stars) }, starsText(stars))))
  const stars = (): number => Number(rating.value)
  const form = composer({
    label: 'Write a review', button: 'Post review', act: 'review', rows: 3, enter: 'enter', sent: 'Review posted, here only.',
    extra: [make('label', {}, 'Rating', rating)], context: () => ({ stars: stars() }),
    show: (text) => {
      const review: Review = { id: crypto.randomUUID(), author: ownName(state), when: nowText(), stars: stars(), text, reply: null }
      state.reviews.unshift(review)
      saveState(state)
      list.prepend(reviewCard(review))
    }
  })
  form.classList.add('card')
  return make('div', { className: 'list' }, form, list)
}

/** What others wrote about the user's practice, to be answered by its owner. */
export const practiceReviews = (state: State): HTMLElement => make('div', { className: 'list' }, ...state.practiceReviews.map((review) => answerableCard(state, review)))

function answerableCard(state: State, review: Review): HTMLElement {
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
    form.hidden = review.reply !== null
    if (review.reply !== null) replies.replaceChildren(make('p', { className: 'text', tabIndex: -1 }, make('strong', {}, 'Reply of the owner '), review.reply))
  }
  draw()
  return reviewCard(review, replies, form)
}

/** Payments that the whole town can read, and the form for a new one. No money is moved. */
export function payments(state: State): HTMLElement {
  const line = ({ amount, note, when }: Payment): HTMLElement => card('Payment', personLine(ownName(state), `Paid Hamish Tolliver ${amount}. ${when}. Public`), make('p', { className: 'text' }, note))
  const list = make('div', { className: 'list' }, ...state.payments.map(line))
  const amount = entry('Amount', { type: 'number', name: 'amount', min: '1', value: '20' })
  const form = composer({
    label: 'Note to Hamish Tolliver', button: 'Pay', act: 'pay', rows: 2, enter: 'enter', sent: 'Paid with pretend money, here only.', extra: [amount], context: () => ({ to: 'Hamish Tolliver' }),
    show: (note) => {
      const payment: Payment = { amount: amount.querySelector('input')?.value ?? '', note, when: nowText() }
      state.payments.unshift(payment)
      saveState(state)
      list.prepend(line(payment))
    }
  })
  form.classList.add('card')
  return make('div', { className: 'list' }, form, list)
}
