import type { Network } from './network.ts'

export const reddit: Network = {
  id: 'reddit',
  name: 'Reddit',
  hosts: ['reddit.com'],
  start: 'https://www.reddit.com/',
  loginHosts: ['accounts.google.com', 'appleid.apple.com'],
  ownLogin: 'https://www.reddit.com/login/',
  keywords: ['forum', 'communities'],
  visibility: { reaction: 'nobody by name, but comments are public', visit: false },
  sites: [
    {
      hosts: ['reddit.com'],
      pages: [
        { path: '^/$', query: '', kind: 'feed', confidence: 'S', lastVerified: null, sample: 'https://www.reddit.com/' },
        { path: '^/(r/[^/]+/)?submit', query: '', kind: 'compose_post', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.reddit.com/r/therapists/submit' },
        { path: '^/r/[^/]+/comments/', query: '', kind: 'post_detail', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.reddit.com/r/a/comments/abc/x/' },
        { path: '^/(user|u)/[^/]+/comments/', query: '', kind: 'post_detail', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://www.reddit.com/user/jane/comments/abc/x/' },
        { path: '^/message/compose', query: '', kind: 'message_compose', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.reddit.com/message/compose/?to=jane' },
        { path: '^/message', query: '', kind: 'message_inbox', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.reddit.com/message/inbox/' },
        { path: '^/chat/(room|user|channel|r)/', query: '', kind: 'message_thread', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.reddit.com/chat/user/t2_abc' },
        { path: '^/chat', query: '', kind: 'message_inbox', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.reddit.com/chat/' },
        { path: '^/settings/(privacy|profile|safety)', query: '', kind: 'settings_privacy', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.reddit.com/settings/privacy' },
        { path: '^/(settings|prefs)', query: '', kind: 'settings', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.reddit.com/settings/account' },
        { path: '^/search', query: '', kind: 'search', confidence: 'S', lastVerified: null, sample: 'https://www.reddit.com/search/?q=jane' },
        { path: '^/notifications', query: '', kind: 'notifications', confidence: 'S', lastVerified: null, sample: 'https://www.reddit.com/notifications' },
        { path: '^/r/[^/]+', query: '', kind: 'group', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.reddit.com/r/therapists/' },
        { path: '^/(user|u)/[^/]+', query: '', kind: 'other_profile', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.reddit.com/user/jane/' }
      ]
    },
    {
      hosts: ['chat.reddit.com'],
      pages: [
        { path: '^/(room|user)/', query: '', kind: 'message_thread', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://chat.reddit.com/user/t2_abc' },
        { path: '^/', query: '', kind: 'message_inbox', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://chat.reddit.com/' }
      ]
    }
  ],
  endpoints: [
    { hosts: ['reddit.com'], method: 'POST', path: '^/api/comment$', body: '(^|&)(thing_id|parent)=t1_', act: 'reply', text: ['form:text', 'form:richtext_json>json:document.*.c.*.t'], confidence: 'C', source: 'https://www.reddit.com/dev/api#POST_api_comment', sample: { address: 'https://www.reddit.com/api/comment', body: 'api_type=json&thing_id=t1_abc&text=I+ordered+the+kit', text: 'I ordered the kit' } },
    { hosts: ['reddit.com'], method: 'POST', path: '^/api/comment$', body: '(^|&)(thing_id|parent)=t4_', act: 'message', text: ['form:text', 'form:richtext_json>json:document.*.c.*.t'], confidence: 'C', source: 'https://www.reddit.com/dev/api#POST_api_comment', sample: { address: 'https://www.reddit.com/api/comment', body: 'thing_id=t4_abc&text=Thank+you', text: 'Thank you' } },
    { hosts: ['reddit.com'], method: 'POST', path: '^/api/comment$', body: '', act: 'comment', text: ['form:text', 'form:richtext_json>json:document.*.c.*.t'], confidence: 'C', source: 'https://www.reddit.com/dev/api#POST_api_comment', sample: { address: 'https://www.reddit.com/api/comment', body: 'thing_id=t3_abc&text=Lovely+crumb', text: 'Lovely crumb' } },
    { hosts: ['reddit.com'], method: 'POST', path: '^/api/submit(_poll_post|_gallery_post)?(\\.json)?$', body: '', act: 'post', text: ['form:text', 'form:richtext_json>json:document.*.c.*.t', 'form:title', 'json:text', 'json:title'], confidence: 'C', source: 'https://www.reddit.com/dev/api#POST_api_submit', sample: { address: 'https://www.reddit.com/api/submit', body: 'kind=self&sr=sourdough&title=Fan&text=It+hums', text: 'It hums' } },
    { hosts: ['reddit.com'], method: 'POST', path: '^/api/vote$', body: '(^|&)dir=1(&|$)', act: 'like', text: [], confidence: 'C', source: 'https://www.reddit.com/dev/api#POST_api_vote', sample: { address: 'https://www.reddit.com/api/vote', body: 'id=t3_abc&dir=1', text: '' } },
    { hosts: ['reddit.com'], method: 'POST', path: '^/api/compose$', body: '', act: 'message', text: ['form:text'], confidence: 'C', source: 'https://www.reddit.com/dev/api#POST_api_compose', sample: { address: 'https://www.reddit.com/api/compose', body: 'to=jane&subject=Hi&text=About+the+oven', text: 'About the oven' } },
    { hosts: ['reddit.com'], method: 'POST', path: '^/api/subscribe$', body: '(^|&)action=sub(&|$)', act: 'follow', text: [], confidence: 'C', source: 'https://www.reddit.com/dev/api#POST_api_subscribe', sample: { address: 'https://www.reddit.com/api/subscribe', body: 'action=sub&sr_name=sourdough', text: '' } },
    { hosts: ['reddit.com'], method: 'POST', path: '^/svc/shreddit/graphql$', body: '^(?=[^]*"operation"\\s*:\\s*"Update(Post|Comment)VoteState")[^]*"voteState"\\s*:\\s*"UP"', act: 'like', text: [], confidence: 'C', source: 'several public clients on GitHub, search: UpdatePostVoteState svc/shreddit/graphql', sample: { address: 'https://www.reddit.com/svc/shreddit/graphql', body: '{"operation":"UpdatePostVoteState","variables":{"input":{"postId":"t3_a","voteState":"UP"}},"csrf_token":"c"}', text: '' } },
    { hosts: ['reddit.com'], method: 'POST', path: '^/svc/shreddit/graphql$', body: '"subscribeState"\\s*:\\s*"SUBSCRIBED"', act: 'follow', text: [], confidence: 'C', source: 'several public clients on GitHub, search: UpdateSubredditSubscriptions subscribeState', sample: { address: 'https://www.reddit.com/svc/shreddit/graphql', body: '{"operation":"UpdateSubredditSubscriptions","variables":{"input":{"inputs":[{"subscribeState":"SUBSCRIBED"}]}}}', text: '' } },
    { hosts: ['reddit.com'], method: 'POST', path: '^/svc/shreddit/graphql$', body: '"operation"\\s*:\\s*"Create(Profile)?Post"', act: 'post', text: ['json:variables.input.content.markdown', 'json:variables.input.content.richText>json:document.*.c.*.t', 'json:variables.input.body', 'json:variables.input.title'], confidence: 'U', source: 'inferred from the names beside it', sample: { address: 'https://www.reddit.com/svc/shreddit/graphql', body: '{"operation":"CreatePost","variables":{"input":{"title":"Fan","content":{"markdown":"It hums"}}}}', text: 'It hums' } },
    { hosts: ['reddit.com'], method: 'POST', path: '^/svc/shreddit/graphql$', body: '"operation"\\s*:\\s*"CreateComment"', act: 'comment', text: ['json:variables.input.content.markdown', 'json:variables.input.content.richText>json:document.*.c.*.t'], confidence: 'U', source: 'inferred from the names beside it', sample: { address: 'https://www.reddit.com/svc/shreddit/graphql', body: '{"operation":"CreateComment","variables":{"input":{"content":{"markdown":"Lovely"}}}}', text: 'Lovely' } },
    { hosts: ['reddit.com'], method: 'POST', path: '^/svc/shreddit/(\\w+/)?create-comment$', body: '', act: 'comment', text: ['form:content>json:document.*.c.*.t'], confidence: 'U', source: 'inferred from the address of the comment form', sample: { address: 'https://www.reddit.com/svc/shreddit/t3_abc/create-comment', body: 'content=%7B%22document%22%3A%5B%7B%22e%22%3A%22par%22%2C%22c%22%3A%5B%7B%22e%22%3A%22text%22%2C%22t%22%3A%22Lovely%22%7D%5D%7D%5D%7D', text: 'Lovely' } },
    { hosts: ['redditspace.com'], method: 'PUT', path: '^/_matrix/client/v3/rooms/[^/]+/send/m\\.room\\.message/', body: '', act: 'message', text: ['json:body'], confidence: 'M', source: 'https://spec.matrix.org/latest/client-server-api/ (the chat speaks Matrix)', sample: { address: 'https://matrix.redditspace.com/_matrix/client/v3/rooms/!a:reddit.com/send/m.room.message/m1', body: '{"msgtype":"m.text","body":"Hi there"}', text: 'Hi there' } },
    { hosts: ['redditspace.com'], method: 'PUT', path: '^/_matrix/client/v3/rooms/[^/]+/(typing|receipt|read_markers)', body: '', act: 'quiet', text: [], confidence: 'M', source: 'https://spec.matrix.org/latest/client-server-api/', sample: { address: 'https://matrix.redditspace.com/_matrix/client/v3/rooms/!a:reddit.com/typing/@b:reddit.com', body: '{"typing":true}', text: '' } },
    { hosts: ['reddit.com'], method: 'POST', path: '^/svc/shreddit/(events|perfMetrics)$', body: '', act: 'quiet', text: [], confidence: 'C', source: 'several public clients on GitHub, search: svc/shreddit/events', sample: { address: 'https://www.reddit.com/svc/shreddit/events', body: '{"events":[]}', text: '' } }
  ]
}
