import { renderPage } from '../page.ts'
import { jsonPost, type Network } from '../route.ts'

/** A short-message network with a TipTap composer. */
export const bluesky: Network = {
  hosts: ['bsky.app'],
  routes: [
    {
      method: 'GET',
      path: '/',
      answer: (call) =>
        renderPage(call, {
          title: 'Home | Bluesky',
          app: 'bluesky',
          style: '.ProseMirror { outline: none; min-height: 96px; } .ProseMirror p { margin: 0; }',
          body: `<button type="button" aria-label="New post" id="opener">✎ New Post</button>
<div role="dialog" aria-label="Compose" aria-modal="true" id="composer" hidden>
<button type="button" aria-label="Close post composer" id="close">Cancel</button>
<button type="button" aria-label="Publish post" data-testid="composerPublishBtn" id="post" disabled><div>Post</div></button>
<div id="editor"></div>
</div>
<div id="feed">
<article aria-label="Post by marlow.bsky.social"><p>Night train to the coast.</p>
<button type="button" aria-label="Like" aria-pressed="false" data-collection="app.bsky.feed.like">♡</button>
</article>
</div>
<aside aria-label="ida.bsky.social">ida.bsky.social
<button type="button" aria-label="Follow" data-collection="app.bsky.graph.follow" data-done="Following">Follow</button>
</aside>`,
        }),
    },
    jsonPost('/xrpc/com.atproto.repo.createRecord', 'record', 'text'),
  ],
}
