import { renderPage } from '../page.ts'
import { jsonPost, silentPost, type Network } from '../route.ts'

/** A short-message network with a plain contenteditable composer. */
export const xNetwork: Network = {
  hosts: ['x.com', 'www.x.com', 'twitter.com'],
  routes: [
    {
      method: 'GET',
      path: /^\/(?:home)?$/,
      answer: (call) =>
        renderPage(call, {
          title: 'Home / X',
          app: 'x',
          body: `<div contenteditable="true" role="textbox" aria-label="Post text" aria-multiline="true" tabindex="0" data-testid="tweetTextarea_0" id="editor"></div>
<button type="button" data-testid="tweetButtonInline" id="post"><span>Post</span></button>
<div id="feed">
<article aria-label="Post by @harbour_radio" data-testid="tweet"><p>Fog until noon.</p>
<button type="button" aria-label="Like" aria-pressed="false" data-testid="like" data-act="/i/api/graphql/FavoriteTweet">♡ 3</button>
</article>
</div>
<aside aria-label="Who to follow">@tidal_charts
<button type="button" aria-label="Follow @tidal_charts" data-act="/i/api/1.1/friendships/create.json" data-done="Following @tidal_charts">Follow</button>
</aside>`,
        }),
    },
    jsonPost('/i/api/graphql/CreateTweet', 'variables', 'tweet_text'),
    silentPost('/i/api/graphql/FavoriteTweet'),
    silentPost('/i/api/1.1/friendships/create.json'),
  ],
}
