import { renderPage } from '../page.ts'
import { jsonPost, silentPost, type Network } from '../route.ts'

// The few rules of Quill's own style sheet that its editor cannot work without.
const quillStyle = `
  .ql-container { position: relative; }
  .ql-editor { white-space: pre-wrap; tab-size: 4; outline: none; min-height: 96px; }
  .ql-editor p { margin: 0; }
  .ql-clipboard { position: absolute; left: -100000px; top: 50%; height: 1px; min-height: 0; overflow: hidden; }`

/** A professional network with a Quill composer in a dialog. */
export const linkedin: Network = {
  hosts: ['www.linkedin.com', 'linkedin.com'],
  routes: [
    {
      method: 'GET',
      path: /^\/feed\/?$/,
      answer: (call) =>
        renderPage(call, {
          title: 'Feed | LinkedIn',
          app: 'linkedin',
          style: quillStyle,
          body: `<button type="button" id="opener">Start a post</button>
<div role="dialog" aria-labelledby="heading" aria-modal="true" id="composer" hidden>
<h2 id="heading">Create a post</h2>
<button type="button" aria-label="Dismiss" id="close">✕</button>
<div id="editor"></div>
<button type="button" class="share-actions__primary-action" id="post" disabled><span>Post</span></button>
</div>
<div id="feed">
<article aria-label="Post by Noor Hale"><h3>Noor Hale</h3><p>We are hiring two site engineers.</p>
<button type="button" aria-pressed="false" data-act="/voyager/api/voyagerSocialDashReactions">Like</button>
</article>
</div>
<aside aria-label="Sam Ortiz">Sam Ortiz
<button type="button" data-act="/voyager/api/voyagerRelationshipsDashMemberRelationships" data-done="Pending">Connect</button>
</aside>`,
        }),
    },
    jsonPost('/voyager/api/contentcreation/normShares', 'commentaryV2', 'text'),
    silentPost('/voyager/api/voyagerSocialDashReactions'),
    silentPost('/voyager/api/voyagerRelationshipsDashMemberRelationships'),
  ],
}
