import { renderPage } from '../page.ts'
import type { Network } from '../route.ts'

/** A chat that sends over a WebSocket of the same host. */
export const messenger: Network = {
  hosts: ['www.messenger.com', 'messenger.com'],
  routes: [
    {
      method: 'GET',
      path: /^\/t\/\w+\/?$/,
      answer: (call) =>
        renderPage(call, {
          title: 'Messenger',
          app: 'messenger',
          body: `<h1>Kim Aster</h1>
<div role="log" aria-label="Messages in conversation with Kim Aster" id="feed"><p>Are you there on Friday?</p></div>
<div contenteditable="true" role="textbox" aria-label="Message" aria-multiline="true" enterkeyhint="send" tabindex="0" id="editor"></div>
<div role="button" tabindex="0" aria-label="Send" id="send"><svg aria-hidden="true" width="20" height="20" viewBox="0 0 20 20"><path d="M2 2l16 8-16 8 3-8z"></path></svg></div>`,
        }),
    },
  ],
}
