import { renderPage } from '../page.ts'
import { json, type Network } from '../route.ts'

/** A forum whose comment composer is a custom element with an open shadow root. */
export const reddit: Network = {
  hosts: ['www.reddit.com', 'reddit.com'],
  routes: [
    {
      method: 'GET',
      path: /^\/r\/\w+\/comments\/\w+\/?$/,
      answer: (call) =>
        renderPage(call, {
          title: 'Which tent for autumn? : r/test',
          app: 'reddit',
          body: `<article aria-label="Which tent for autumn?"><h1>Which tent for autumn?</h1><p>It should stand in wind.</p></article>
<shreddit-composer data-thread="t3_1"></shreddit-composer>
<div id="feed"></div>`,
        }),
    },
    {
      method: 'POST',
      path: '/svc/shreddit/comment',
      answer: () => json({ ok: true }),
      text: (call) => call.fields.get('text') ?? '',
    },
  ],
}
