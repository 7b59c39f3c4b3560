import { networks } from '../../../src/shared/networks/index.ts'
import { escapeHtml, renderPage } from '../page.ts'
import { json, silentPost, stringAt, type Call, type Reply, type Route } from '../route.ts'
import { kindOf, type SiteKind } from './page-paths.ts'
import { languageOf, type Words } from './page-words.ts'

/** One kind of page: its heading, and what stands below it. */
interface Kind { readonly heading: (words: Words, name: string) => string, readonly body: (words: Words, name: string) => string }

/** A button that posts `{ name, target, text }` to `path`; `text` is that of the composer beside it. `done`: its name afterwards. */
const act = (name: string, path: string, target = '', done = ''): string =>
  `<button type="button" data-path="/act/${path}" data-target="${target}"${done === '' ? '' : ` data-done="${done}"`}>${name}</button>`
const composer = (label: string, send: string, path: string): string =>
  `<section data-composer><div contenteditable="true" role="textbox" aria-label="${label}" aria-multiline="true" tabindex="0"></div>${act(send, path)}</section>`
const person = (name: string, handle: string, buttons: string, says = ''): string =>
  `<li><a href="/${handle}">${name}</a> <span>@${handle}</span> ${says} ${buttons}</li>`
const list = (label: string, ...items: readonly string[]): string => `<ul aria-label="${label}">${items.join('\n')}</ul>`
const toggle = (name: string, path: string, isOn: boolean): string => `<p><button type="button" role="switch" aria-checked="${isOn}" data-path="/act/${path}" data-target="${name}">${name}</button></p>`

const post = (words: Words, author: string, handle: string, text: string, id: string): string => `<article aria-label="${author}"><h3><a href="/${handle}">${author}</a></h3><p>${text}</p>
<button type="button" aria-pressed="false" data-path="/act/like" data-target="${id}">${words.like}</button> ${act(words.comment, 'open-comment', id)} ${act(words.share, 'share', id)}</article>`
const suggestions = (words: Words): string => `<section aria-label="${words.suggestions}"><h2>${words.suggestions}</h2>${list(words.suggestions,
  person('Robin Vale', 'robin.vale', act(words.follow, 'follow', 'robin.vale')), person('Jordan Ellis', 'jordan.ellis', act(words.follow, 'follow', 'jordan.ellis')))}</section>`
const posts = (words: Words): string => `<div role="feed" id="feed" data-endless>${post(words, 'Dana Brook', 'dana.brook', 'First frost on the hill this morning.', '101')}
${post(words, 'Lake Street Bakery', 'lake.street', 'Rye bread is back on Saturday.', '102')}</div>`
const profile = `<p>@jane.roe · Likes long walks and old maps.</p>
${act('Follow', 'follow', 'jane.roe', 'Following')} ${act('Connect', 'connect', 'jane.roe', 'Pending')} ${act('Add friend', 'friend', 'jane.roe', 'Cancel request')}
<button type="button" data-opens="#message">Message</button>
<section role="dialog" aria-label="Message to Jane Roe" id="message" hidden>${composer('Message', 'Send', 'message')}</section>`
const comments = (words: Words): string => `${post(words, 'Jane Roe', 'jane.roe', 'Which tent for autumn?', '201')}${composer('Write a comment', words.comment, 'comment')}`
const requests = (words: Words): string => list(words.requests,
  person('Jordan Ellis', 'jordan.ellis', `${act(words.confirm, 'accept', 'jordan.ellis')} ${act(words.remove, 'decline', 'jordan.ellis')}`, words.wantsToConnect),
  person('Jane Roe', 'jane.roe', `${act(words.accept, 'accept', 'jane.roe')} ${act(words.decline, 'decline', 'jane.roe')}`, words.wantsToConnect))
const review = '<article aria-label="Review by Jane Roe"><h3>Jane Roe</h3><p>★★★★☆ Kind and clear.</p>'
const people = list('People', person('Jane Roe', 'jane.roe', act('Follow', 'follow', 'jane.roe')), person('Jordan Ellis', 'jordan.ellis', act('Follow', 'follow', 'jordan.ellis')))
const form = (path: string, fields: string, send: string): string => `<form method="post" action="/act/${path}">${fields}<button>${send}</button></form>`
const always = (heading: string): Kind['heading'] => () => heading
const switches = `${toggle('Allow comments', 'setting', true)}${toggle('Show reviews and recommendations', 'setting', true)}${toggle('Anyone can send you messages', 'setting', true)}`
const overlay = `<button type="button" data-opens="#overlay">Messages</button>
<div role="dialog" aria-label="Chat with Jane Roe" id="overlay" hidden><h2>Jane Roe</h2><p>Are you there on Friday?</p>${composer('Message', 'Send', 'message')}</div>`
const places = ['/home', '/jane.roe', '/messages', '/friends/requests'].map((path) => `<a href="${path}" data-route>${path}</a>`).join(' ')

const kinds: Readonly<Record<SiteKind, Kind>> = {
  feed: { heading: (words) => words.feed, body: (words) => `${composer(words.composer, words.post, 'post')}${suggestions(words)}${posts(words)}` },
  compose_post: { heading: (words) => words.post, body: (words) => composer(words.composer, words.post, 'post') },
  post_detail: { heading: always('Which tent for autumn?'), body: comments },
  connection_requests: { heading: (words) => words.requests, body: (words) => `${requests(words)}${suggestions(words)}` },
  people_suggestions: { heading: (words) => words.suggestions, body: suggestions },
  followers_list: { heading: always('Followers'), body: () => people },
  own_profile: { heading: always('Your profile'), body: () => '<button type="button">Edit profile</button>' },
  other_profile: { heading: always('Jane Roe'), body: () => profile },
  group: { heading: always('Therapists of the Lake District'), body: (words) => `${act('Join group', 'join')}${composer('Write something to the group', words.post, 'post')}${people}` },
  event: { heading: always('Open day at the boathouse'), body: () => `${act('Interested', 'interested')}${people}` },
  business_page: { heading: always('Lake Street Practice'), body: (words) => `<h2>Reviews</h2>${review}</article><a href="/writeareview/biz/lake">Write a review</a>${act(words.follow, 'follow', 'lake.street')}` },
  reviews_list: { heading: always('Reviews'), body: () => `${review}${act('Useful', 'like', 'review-1')}</article>` },
  review_write: { heading: always('Write a review'), body: () => form('review', '<label>Your review <textarea name="text" rows="6"></textarea></label>', 'Post review') },
  review_reply: { heading: always('Reviews of your business'), body: () => `${review}${form('review-reply', '<label>Your public reply <textarea name="text" rows="4"></textarea></label>', 'Reply as owner')}</article>` },
  settings: { heading: always('Settings'), body: () => switches },
  settings_privacy: { heading: always('Privacy'), body: () => `${switches}${toggle('Let others find you by phone number', 'setting', true)}` },
  search: { heading: always('Search'), body: () => `<form role="search" method="get"><label>Search <input type="search" name="q"></label><button>Search</button></form>${people}` },
  notifications: { heading: always('Notifications'), body: () => list('Notifications', '<li>Jane Roe follows you.</li>', '<li>Jordan Ellis mentioned you.</li>') },
  payment: { heading: always('Pay or request'), body: () => form('payment', '<label>To <input name="to" value="@jane.roe"></label><label>Amount <input name="amount" inputmode="decimal" value="40"></label><label>What is it for? <textarea name="text" rows="2"></textarea></label>', 'Pay') },
  contact_upload: { heading: always('Find friends'), body: () => `<p>See who of your contacts is here.</p>${act('Upload contacts', 'contacts')}` },
  message_inbox: { heading: always('Messages'), body: () => list('Chats', '<li><a href="/messages/t/1">Jane Roe</a></li>') },
  message_requests: { heading: always('Message requests'), body: (words) => list('Requests', person('Jane Roe', 'jane.roe', `${act(words.accept, 'accept', 'jane.roe')} ${act(words.remove, 'decline', 'jane.roe')}`)) },
  message_thread: { heading: always('Jane Roe'), body: () => `<div role="log" aria-label="Messages"><p>Are you there on Friday?</p></div>${composer('Message', 'Send', 'message')}` },
  message_compose: { heading: always('New message'), body: () => `<label>To <input name="to" value="Jane Roe"></label>${composer('Message', 'Send', 'message')}` },
  login: { heading: always('Log in'), body: () => form('login', '<label>Email <input name="email" autocomplete="username"></label><label>Password <input type="password" name="password" autocomplete="current-password"></label>', 'Log in') },
  business_tool: { heading: always('Your business'), body: () => `<a href="/reviews">Reviews</a> ${act('Create post', 'open-composer')}` },
  overlay: { heading: always('Home'), body: (words) => `${overlay}${posts(words)}` },
  single_page: { heading: always('Home'), body: (words) => posts(words) }
}

function answer(call: Call): Reply {
  // Scripts and pictures that nobody has are missing, as on any server.
  if (!(call.headers.accept ?? '').includes('text/html')) return { status: 404, body: 'Not found' }
  const kind = kindOf(call.host, call.path, call.query)
  const { language, words } = languageOf(call.query.get('lang'))
  const name = networkOf(call.host) ?? call.host
  const heading = kinds[kind].heading(words, name)
  return renderPage(call, {
    title: `${heading} | ${name}`, language, app: 'network-pages',
    body: `${kind === 'single_page' ? `<nav>${places}</nav>` : ''}<div data-kind="${kind}"><h1>${escapeHtml(heading)}</h1>${kinds[kind].body(words, name)}</div>
<button type="button" id="onwards">Onwards</button>`
  })
}

/** The network that has this host or one above it. */
const networkOf = (host: string): string | undefined =>
  networks.find(({ hosts }) => hosts.some((own) => host === own || host.endsWith(`.${own}`)))?.name

const textOf = (call: Call): string => call.fields.get('text') ?? stringAt(call.body.toString('utf8'), 'text')

/**
 * A plausible page at any address of a network that no other route answers, and an answer to all that its buttons post:
 * buttons to `/act/<what>` as JSON, forms there too. "Onwards" does what a control marked with `data-own` does.
 */
export const networkPages: readonly Route[] = [
  { method: 'GET', path: /^/, answer },
  { method: 'POST', path: /^\/act\/[\w-]+$/, answer: () => json({ ok: true }), text: textOf },
  silentPost('/onwards'),
  silentPost('/marker')
]

export const isNetworkHost = (host: string): boolean => networkOf(host) !== undefined
