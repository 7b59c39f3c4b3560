/**
 * The ways in which a text leaves a page: one page of the test site for each, and what a person does there. Plain data,
 * since the server, the page's script and the tests all read it.
 */

export const waysHost = 'ways.example.org'

/** How the page's own send function hands the text to the network. */
export type Carrier = 'form' | 'fetch' | 'patch' | 'xhr' | 'xhr-patch' | 'xhr-put' | 'beacon' | 'socket' | 'graphql' | 'multipart' | 'like' | 'schedule'

export interface Way {
  readonly id: string
  /** For the table that people read. */
  readonly what: string
  readonly act: 'post' | 'comment' | 'message' | 'like'
  readonly carrier: Carrier
  /** HTML of the composer (`#editor`) and its controls: `data-send` sends on a click, `data-opens` shows what it names. */
  readonly html: string
  /** What a person presses, one after the other; within the frame `#inner` where `framed` is true. */
  readonly presses: readonly string[]
  readonly framed?: boolean
  /** The key that sends instead of a press: here the page listens for it. */
  readonly key?: 'Enter' | 'Control+Enter' | 'Meta+Enter'
}

const box = (label = 'Your post', rows = 6, text = ''): string => `<label>${label} <textarea id="editor" name="text" rows="${rows}" cols="60">${text}</textarea></label>`
const button = (name: string, more = ''): string => `<button type="button" id="send" data-send${more}>${name}</button>`
const icon = '<svg aria-hidden="true" width="20" height="20" viewBox="0 0 20 20"><path d="M2 2l16 8-16 8 3-8z"></path></svg>'
const form = (controls: string, more = ''): string => `<form method="post" action="/publish/form" id="form"${more}>${controls}</form>`
const oldPost = 'We walked around the lake on Sunday.'

const plain = { act: 'post', carrier: 'fetch', html: `${box()}${button('Post')}`, presses: ['#send'] } as const

/** In the order of the table. */
export const ways: readonly Way[] = [
  { ...plain, id: 'form', what: 'a form that is posted', carrier: 'form', html: form(`${box()}<button id="send">Post</button>`) },
  { ...plain, id: 'hidden-frame', what: 'a form that is posted into a hidden frame', carrier: 'form', html: `${form(`${box()}<button id="send">Post</button>`, ' target="hidden"')}<iframe name="hidden" hidden></iframe>` },
  { ...plain, id: 'fetch', what: 'fetch, POST' },
  { ...plain, id: 'xhr-post', what: 'XMLHttpRequest, POST', carrier: 'xhr' },
  { ...plain, id: 'xhr-patch', what: 'XMLHttpRequest, PATCH', carrier: 'xhr-patch' },
  { ...plain, id: 'xhr-put', what: 'XMLHttpRequest, PUT', carrier: 'xhr-put' },
  { ...plain, id: 'beacon', what: 'sendBeacon', carrier: 'beacon' },
  { ...plain, id: 'socket', what: 'a web socket', act: 'message', carrier: 'socket', html: `${box('Message')}${button('Send')}` },
  { ...plain, id: 'graphql', what: 'GraphQL with the text deep in the body', carrier: 'graphql' },
  { ...plain, id: 'multipart', what: 'a multipart body with a text and a file', carrier: 'multipart' },
  { ...plain, id: 'srcdoc', what: 'a composer in a srcdoc frame, sent by the page around it', framed: true, html: '<iframe id="inner" width="600" height="240" title="Composer"></iframe>' },
  {
    ...plain, id: 'three-steps', what: 'three steps: Publish, a panel of checks, Publish', presses: ['#first', '#checked', '#send'],
    html: `${box()}<button type="button" id="first" data-opens="#panel">Publish</button>
<div role="region" aria-label="Before it goes out" id="panel" hidden><p>Visible to everybody.</p><button type="button" id="checked" data-opens="#last">Looks right</button>
<div id="last" hidden>${button('Publish')}</div></div>`
  },
  { ...plain, id: 'enter', what: 'Enter in a low composer called "Message"', act: 'message', key: 'Enter', html: box('Message', 2), presses: [] },
  { ...plain, id: 'control-enter', what: 'Ctrl+Enter', key: 'Control+Enter', html: box(), presses: [] },
  { ...plain, id: 'meta-enter', what: 'Cmd+Enter', key: 'Meta+Enter', html: box(), presses: [] },
  {
    ...plain, id: 'menu', what: 'an item of a menu', presses: ['#more', '#send'],
    html: `${box()}<button type="button" id="more" aria-haspopup="menu" data-opens="#menu">More</button>
<div role="menu" id="menu" hidden><div role="menuitem" tabindex="-1">Add a place</div><div role="menuitem" tabindex="-1" id="send" data-send>Post now</div></div>`
  },
  { ...plain, id: 'icon-label', what: 'a button with an icon and an aria-label', html: `${box()}${button(icon, ' aria-label="Publish"')}` },
  { ...plain, id: 'icon-class', what: 'a button with an icon and only a class name', html: `${box()}${button(icon, ' class="btn-publish"')}` },
  { ...plain, id: 'like', what: 'a like that is a link: "Like (0)" (no text of the user)', act: 'like', carrier: 'like', html: `<article><p>Fog until noon.</p><a href="#liked" id="send" data-send>Like (0)</a></article>${box('Write a comment', 3)}` },
  { ...plain, id: 'save', what: '"Save" on an old post that is edited', carrier: 'patch', html: `${box('Edit your post', 6, oldPost)}${button('Save')}` },
  { ...plain, id: 'save-changes', what: '"Save changes" in the form of an old post', carrier: 'form', html: form(`${box('Edit your post', 6, oldPost)}<button id="send">Save changes</button>`) },
  { ...plain, id: 'schedule', what: '"Schedule", to go out later', carrier: 'schedule', html: `${box()}<label>When <input type="datetime-local" id="when" value="2027-03-01T09:00"></label>${button('Schedule')}` },
  { ...plain, id: 'german', what: 'German: "Veröffentlichen"', html: `${box('Was gibt es Neues?')}${button('Veröffentlichen')}` },
  { ...plain, id: 'spanish', what: 'Spanish: "Publicar"', html: `${box('¿Qué está pasando?')}${button('Publicar')}` }
]

/** Where an autosave says that it is one: in its address or in its body. Pages take turns. */
export const autosaveBy = (index: number): 'address' | 'body' => (index % 2 === 0 ? 'address' : 'body')

/** True for a request that publishes; autosaves, typing notices and the tests' own requests have other paths. */
export const isPublishing = (path: string): boolean => /^\/(?:publish|socket)(?:\/|$)/.test(path)
