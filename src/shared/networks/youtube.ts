import type { Network } from './network.ts'

export const youtube: Network = {
  id: 'youtube',
  name: 'YouTube',
  hosts: ['youtube.com', 'youtu.be'],
  start: 'https://www.youtube.com/',
  loginHosts: ['accounts.google.com'],
  keywords: ['video', 'google', 'channel'],
  visibility: { reaction: 'nobody by name, but comments and public playlists carry your name', visit: false },
  sites: [
    {
      hosts: ['youtu.be'],
      pages: [
        { path: '^/[A-Za-z0-9_-]+$', query: '', kind: 'post_detail', confidence: 'S', lastVerified: null, sample: 'https://youtu.be/dQw4w9WgXcQ' }
      ]
    },
    {
      hosts: ['youtube.com'],
      pages: [
        { path: '^/account_privacy', query: '', kind: 'settings_privacy', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.youtube.com/account_privacy' },
        { path: '^/account', query: '', kind: 'settings', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.youtube.com/account' },
        { path: '^/(watch|shorts/|live/|post/)', query: '', kind: 'post_detail', confidence: 'S', lastVerified: null, sample: 'https://www.youtube.com/watch?v=abc' },
        { path: '^/results', query: '', kind: 'search', confidence: 'S', lastVerified: null, sample: 'https://www.youtube.com/results?search_query=jane' },
        { path: '^/(feed(/|$)|$)', query: '', kind: 'feed', confidence: 'S', lastVerified: null, sample: 'https://www.youtube.com/feed/subscriptions' },
        { path: '^/(@[^/]+|channel/|c/|user/)', query: '', kind: 'other_profile', confidence: 'S', lastVerified: null, sample: 'https://www.youtube.com/@jane' }
      ]
    },
    {
      hosts: ['studio.youtube.com'],
      pages: [
        { path: '^/(channel/[^/]+|video/[^/]+)/comments', query: '', kind: 'business_tool', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://studio.youtube.com/channel/UC1/comments' },
        { path: '^/', query: '', kind: 'business_tool', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://studio.youtube.com/' }
      ]
    },
    {
      hosts: ['myaccount.google.com', 'myactivity.google.com', 'myadcenter.google.com'],
      pages: [
        { path: '^/(shared-endorsements|privacycheckup|people-and-sharing|data-and-privacy|profile|activitycontrols)', query: '', kind: 'settings_privacy', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://myaccount.google.com/shared-endorsements' },
        { path: '^/', query: '', kind: 'settings', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://myaccount.google.com/' }
      ]
    }
  ],
  endpoints: [
    { hosts: ['youtube.com'], method: 'POST', path: '^/youtubei/v1/comment/create_comment$', body: '', act: 'comment', text: ['json:commentText'], confidence: 'C', source: 'github.com/LuanRT/YouTube.js src/core/managers/InteractionManager.ts', sample: { address: 'https://www.youtube.com/youtubei/v1/comment/create_comment?prettyPrint=false', body: '{"context":{"client":{"clientName":"WEB"}},"commentText":"Clear talk","createCommentParams":"Eg"}', text: 'Clear talk' } },
    { hosts: ['youtube.com'], method: 'POST', path: '^/youtubei/v1/comment/create_comment_reply$', body: '', act: 'reply', text: ['json:commentText'], confidence: 'C', source: 'github.com/LuanRT/YouTube.js src/core/managers/InteractionManager.ts', sample: { address: 'https://www.youtube.com/youtubei/v1/comment/create_comment_reply', body: '{"context":{"client":{"clientName":"WEB"}},"commentText":"Thank you!","createReplyParams":"Eg"}', text: 'Thank you!' } },
    { hosts: ['youtube.com'], method: 'POST', path: '^/youtubei/v1/like/like$', body: '', act: 'like', text: [], confidence: 'C', source: 'github.com/LuanRT/YouTube.js src/core/managers/InteractionManager.ts', sample: { address: 'https://www.youtube.com/youtubei/v1/like/like', body: '{"context":{"client":{"clientName":"WEB"}},"target":{"videoId":"a"}}', text: '' } },
    { hosts: ['youtube.com'], method: 'POST', path: '^/youtubei/v1/subscription/subscribe$', body: '', act: 'follow', text: [], confidence: 'C', source: 'github.com/LuanRT/YouTube.js src/core/managers/InteractionManager.ts', sample: { address: 'https://www.youtube.com/youtubei/v1/subscription/subscribe', body: '{"context":{"client":{"clientName":"WEB"}},"channelIds":["UC1"]}', text: '' } },
    { hosts: ['youtube.com'], method: 'POST', path: '^/youtubei/v1/backstage/create_post$', body: '', act: 'post', text: ['json:commentText'], confidence: 'C', source: 'github.com/LuanRT/YouTube.js src/core/managers/PostManager.ts', sample: { address: 'https://www.youtube.com/youtubei/v1/backstage/create_post', body: '{"context":{"client":{"clientName":"WEB"}},"commentText":"New video on Friday","createBackstagePostParams":"Cg"}', text: 'New video on Friday' } },
    { hosts: ['youtube.com'], method: 'POST', path: '^/youtubei/v1/upload/createvideo$', body: '', act: 'post', text: ['json:initialMetadata.description.newDescription', 'json:initialMetadata.title.newTitle'], confidence: 'M', source: 'github.com/LuanRT/YouTube.js src/core/endpoints/upload/CreateVideoEndpoint.ts', sample: { address: 'https://studio.youtube.com/youtubei/v1/upload/createvideo', body: '{"context":{"client":{"clientName":"WEB"}},"initialMetadata":{"title":{"newTitle":"Sleep and shift work"}}}', text: 'Sleep and shift work' } },
    { hosts: ['youtube.com'], method: 'POST', path: '^/youtubei/v1/live_chat/send_message$', body: '', act: 'message', text: ['json:richMessage.textSegments.*.text'], confidence: 'C', source: 'several public clients on GitHub, search: youtubei/v1/live_chat/send_message', sample: { address: 'https://www.youtube.com/youtubei/v1/live_chat/send_message', body: '{"context":{"client":{"clientName":"WEB"}},"richMessage":{"textSegments":[{"text":"Hello from Oakland"}]}}', text: 'Hello from Oakland' } },
    { hosts: ['youtube.com'], method: 'POST', path: '^/(youtubei/v1/log_event|api/stats/.*)$', body: '', act: 'quiet', text: [], confidence: 'S', source: 'long-standing names of the web client', sample: { address: 'https://www.youtube.com/youtubei/v1/log_event?alt=json', body: '{"context":{"client":{"clientName":"WEB"}},"events":[]}', text: '' } }
  ]
}
