import { announce, button, entry, make } from './dom.ts'
import { sendOrSay } from './send.ts'
import { ownName, saveState, type State } from './state.ts'

interface FormPlan {
  readonly title: string
  readonly button: string
  readonly act: string
  readonly sent: string
  readonly fields: readonly HTMLElement[]
  readonly done: (entries: Readonly<Record<string, string>>) => void
}

/** A form with a heading. What was entered goes out without the password: nobody here has a use for it. */
function form(plan: FormPlan): HTMLFormElement {
  const element = make('form', { className: 'card' }, make('h3', {}, plan.title), ...plan.fields, make('div', { className: 'actions' }, make('button', { className: 'main-button' }, plan.button)))
  element.setAttribute('aria-label', plan.title)
  element.addEventListener('submit', (event) => {
    event.preventDefault()
    const given = [...new FormData(element)].filter(([name]) => name !== 'password').map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value.name] as const)
    const entries = Object.fromEntries(given)
    if (given.every(([, value]) => value === '')) { announce('Fill in something first.'); return }
    void sendOrSay(plan.act, entries, plan.sent, () => { plan.done(entries) })
  })
  return element
}

const password = (autocomplete: 'new-password' | 'current-password'): HTMLElement =>
  make('div', {}, entry('Password', { name: 'password', type: 'password', autocomplete }), make('p', { className: 'quiet' }, 'Make one up. It is neither sent nor kept.'))

const names = (state: State): readonly HTMLElement[] => [
  entry('Name', { name: 'name', autocomplete: 'name', maxLength: 80, value: state.profile['name'] ?? '' }),
  entry('User name', { name: 'username', autocomplete: 'username', maxLength: 40, value: state.profile['username'] ?? '' }),
  entry('E-mail', { name: 'email', type: 'email', autocomplete: 'email', maxLength: 120, value: state.profile['email'] ?? '' }),
  entry('Phone', { name: 'phone', type: 'tel', autocomplete: 'tel', maxLength: 30, value: state.profile['phone'] ?? '' })
]

function keep(state: State, entries: Readonly<Record<string, string>>, line: HTMLElement): void {
  state.profile = { ...state.profile, ...entries }
  saveState(state)
  line.textContent = appearance(state)
}
const appearance = (state: State): string => `You appear as ${ownName(state)}.`

/** A new account, and a way in for those who have one. */
export function signup(state: State): HTMLElement {
  const line = make('p', {}, appearance(state))
  return make('div', { className: 'list' }, line,
    form({ title: 'New account', button: 'Sign up', act: 'signup', sent: 'Signed up, here only.', fields: [...names({ ...state, profile: {} }), password('new-password')], done: (entries) => { keep(state, entries, line) } }),
    form({
      title: 'Sign in', button: 'Log in', act: 'login', sent: 'Signed in, here only.', done: () => undefined,
      fields: [entry('E-mail or user name', { name: 'login', autocomplete: 'username', maxLength: 120 }), password('current-password')]
    }))
}

/** What this self tells of itself. */
export function profile(state: State): HTMLElement {
  const line = make('p', {}, appearance(state))
  const fields = [
    ...names(state), entry('Website', { name: 'website', type: 'url', maxLength: 200, value: state.profile['website'] ?? '' }),
    entry('About you in one line', { name: 'line', maxLength: 160, value: state.profile['line'] ?? '' }),
    make('label', {}, 'About you', make('textarea', { name: 'about', rows: 4, maxLength: 2_000, value: state.profile['about'] ?? '' })),
    entry('Profile picture', { name: 'picture', type: 'file', accept: 'image/*' })
  ]
  return make('div', { className: 'list' }, line, form({ title: 'Edit profile', button: 'Save', act: 'profile', sent: 'Profile saved, here only.', fields, done: (entries) => { keep(state, entries, line) } }))
}

/** Switches, and buttons that would tie this account to another one. */
export function settings(state: State): HTMLElement {
  return make('div', { className: 'list' },
    make('div', { className: 'card' }, make('h3', {}, 'Who can reach you'), ...['People can comment on your posts', 'People can review your practice', 'Anybody can write messages to you'].map((name) => switchLine(state, name))),
    linking())
}

function switchLine(state: State, name: string): HTMLElement {
  const box = make('input', { type: 'checkbox', checked: state.on.includes(name) })
  box.setAttribute('role', 'switch')
  box.addEventListener('change', () => {
    const isOn = box.checked
    state.on = isOn ? [...state.on, name] : state.on.filter((other) => other !== name)
    saveState(state)
    void sendOrSay('setting', { name, isOn }, `${name}: ${isOn ? 'on' : 'off'}.`)
  })
  return make('label', { className: 'switch' }, box, name)
}

const link = (name: string): HTMLButtonElement => button(name, () => sendOrSay('link', { name }, 'Linked, here only.'))

function linking(): HTMLElement {
  const other = entry('Name on the other account', { value: 'Juno Marsh', maxLength: 60 })
  const goOn = (name: string): HTMLButtonElement => link(`Continue as ${name}`)
  const buttons = make('div', { className: 'actions' }, link('Link accounts'), link('Add account'), link('Also share to Example network'), goOn('Juno Marsh'))
  other.addEventListener('input', () => { buttons.lastChild?.replaceWith(goOn(other.querySelector('input')?.value.trim() ?? '')) })
  return make('div', { className: 'card' }, make('h3', {}, 'Other accounts'), other, buttons)
}

const give = (name: string): HTMLButtonElement => button(name, () => sendOrSay('contacts', { name }, 'No contact was read: this is a rehearsal.'))

/** Two ways to hand over an address book. There is none here. */
export const contacts = (): HTMLElement =>
  make('div', { className: 'card' }, make('p', {}, 'Networks ask for your contacts to suggest people. Rehearsal has none of them and reads none.'),
    make('div', { className: 'actions' }, give('Sync contacts'), give('Upload contacts'), make('a', { href: '/', className: 'button' }, 'Not now')))
