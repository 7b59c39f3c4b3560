/** A place on the test site where a person writes and sends a text. */
export interface Composer {
  readonly id: string
  /** What the editor is made with. */
  readonly library: string
  readonly url: string
  /** Part of the address of the frame that holds the editor; left out when it is the page itself. */
  readonly frame?: string
  /** What is clicked first to make the editor appear, by its accessible role and name. */
  readonly open?: { readonly role: 'button'; readonly name: string }
  /** Playwright selector of the editor, within its frame. */
  readonly editor: string
  /** Playwright selector of the control that sends; null when there is only a key. */
  readonly send: string | null
  /** Part of the address of the frame that holds the control, when it is another than the editor's. */
  readonly sendFrame?: string
  /** Keys that send from within the editor; null when there are none. */
  readonly keys: 'Control+Enter' | 'Enter' | null
  readonly via: 'http' | 'websocket'
  /** True where any text is asked about in either self, whatever it says (reviews). */
  readonly alwaysAsks?: true
  /** The host at which the text must arrive. */
  readonly host: string
}

/** All composers that the end-to-end tests go through. */
export const composers: readonly Composer[] = [
  {
    id: 'facebook-post',
    library: 'Lexical',
    url: 'https://www.facebook.com/',
    open: { role: 'button', name: "What's on your mind?" },
    editor: `role=textbox[name="What's on your mind?"]`,
    send: 'role=button[name="Post"]',
    keys: 'Control+Enter',
    via: 'http',
    host: 'www.facebook.com',
  },
  {
    id: 'linkedin-post',
    library: 'Quill',
    url: 'https://www.linkedin.com/feed/',
    open: { role: 'button', name: 'Start a post' },
    editor: 'role=textbox[name="Text editor for creating content"]',
    send: 'role=button[name="Post"]',
    keys: 'Control+Enter',
    via: 'http',
    host: 'www.linkedin.com',
  },
  {
    id: 'bluesky-post',
    library: 'TipTap',
    url: 'https://bsky.app/',
    open: { role: 'button', name: 'New post' },
    editor: 'role=textbox[name="Write your post"]',
    send: 'role=button[name="Publish post"]',
    keys: 'Control+Enter',
    via: 'http',
    host: 'bsky.app',
  },
  {
    id: 'reddit-comment',
    library: 'React in an open shadow root',
    url: 'https://www.reddit.com/r/test/comments/1/',
    editor: 'role=textbox[name="Join the conversation"]',
    send: 'role=button[name="Comment"]',
    keys: 'Control+Enter',
    via: 'http',
    host: 'www.reddit.com',
  },
  {
    id: 'yelp-review',
    library: 'plain form',
    url: 'https://www.yelp.com/writeareview/biz/example',
    editor: 'role=textbox[name="Your review"]',
    send: 'role=button[name="Post Review"]',
    keys: null,
    via: 'http',
    alwaysAsks: true,
    host: 'www.yelp.com',
  },
  {
    id: 'messenger-chat',
    library: 'contenteditable over a WebSocket',
    url: 'https://www.messenger.com/t/1',
    editor: 'role=textbox[name="Message"]',
    send: 'role=button[name="Send"]',
    keys: 'Enter',
    via: 'websocket',
    host: 'www.messenger.com',
  },
  {
    id: 'blog-comment',
    library: 'textarea in a cross-origin frame',
    url: 'https://blog.example.org/article',
    frame: 'comments.example.net/embed',
    editor: 'role=textbox[name="Write a comment"]',
    send: 'role=button[name="Post comment"]',
    keys: null,
    via: 'http',
    host: 'comments.example.net',
  },
  {
    id: 'blog-split',
    library: 'textarea in a cross-origin frame, button outside',
    url: 'https://blog.example.org/split',
    frame: 'comments.example.net/editor',
    editor: 'role=textbox[name="Your text"]',
    send: 'role=button[name="Publish"]',
    sendFrame: 'blog.example.org/split',
    keys: null,
    via: 'http',
    host: 'comments.example.net',
  },
]
