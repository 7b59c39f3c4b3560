import type { Network } from './network.ts'

export const pinterest: Network = {
  id: 'pinterest',
  name: 'Pinterest',
  hosts: ['pinterest.com', 'pinterest.co.uk', 'pinterest.fr', 'pinterest.de', 'pinterest.ca', 'pinterest.com.au'],
  start: 'https://www.pinterest.com/',
  loginHosts: ['accounts.google.com', 'facebook.com'],
  ownLogin: 'https://www.pinterest.com/login/',
  keywords: ['boards', 'pins'],
  visibility: { reaction: 'everyone who looks at your boards, unless they are secret', visit: false },
  sites: [
    {
      hosts: ['pinterest.com', 'pinterest.co.uk', 'pinterest.fr', 'pinterest.de', 'pinterest.ca', 'pinterest.com.au'],
      pages: [
        { path: '^/$', query: '', kind: 'feed', confidence: 'S', lastVerified: null, sample: 'https://www.pinterest.com/' },
        { path: '^/pin/', query: '', kind: 'post_detail', confidence: 'S', lastVerified: null, sample: 'https://www.pinterest.com/pin/123/' },
        { path: '^/(pin-creation-tool|pin-builder)', query: '', kind: 'compose_post', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://www.pinterest.com/pin-creation-tool/' },
        { path: '^/settings/(privacy-and-data|profile-visibility|permissions|social-permissions)', query: '', kind: 'settings_privacy', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://www.pinterest.com/settings/privacy-and-data' },
        { path: '^/settings', query: '', kind: 'settings', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.pinterest.com/settings/account-settings' },
        { path: '^/search/', query: '', kind: 'search', confidence: 'S', lastVerified: null, sample: 'https://www.pinterest.com/search/users/?q=jane' },
        { path: '^/(ideas|today|business|login|password|reset|convert|about)(/|$)', query: '', kind: 'unknown', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://www.pinterest.com/ideas/' },
        { path: '^/[^/]+/(_created|_saved|_followers|_following)', query: '', kind: 'other_profile', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://www.pinterest.com/jane/_saved/' },
        { path: '^/[^/]+$', query: '', kind: 'other_profile', confidence: 'S', lastVerified: null, sample: 'https://www.pinterest.com/jane/' }
      ]
    }
  ],
  endpoints: [
    { hosts: ['pinterest.com', 'pinterest.co.uk', 'pinterest.fr', 'pinterest.de', 'pinterest.ca', 'pinterest.com.au'], method: 'POST', path: '^(/_ngjs)?/resource/(Aggregated|Pin)CommentResource/create$', body: '', act: 'comment', text: ['form:data>json:options.text'], confidence: 'C', source: 'github.com/bstoilov/py3-pinterest py3pin/Pinterest.py', sample: { address: 'https://www.pinterest.com/resource/AggregatedCommentResource/create/', body: 'source_url=%2F&data=%7B%22options%22%3A%7B%22objectId%22%3A%221%22%2C%22text%22%3A%22Made+it+twice%22%7D%2C%22context%22%3A%7B%7D%7D', text: 'Made it twice' } },
    { hosts: ['pinterest.com', 'pinterest.co.uk', 'pinterest.fr', 'pinterest.de', 'pinterest.ca', 'pinterest.com.au'], method: 'POST', path: '^(/_ngjs)?/resource/RepinResource/create$', body: '', act: 'like', text: [], confidence: 'C', source: 'github.com/bstoilov/py3-pinterest py3pin/Pinterest.py', sample: { address: 'https://www.pinterest.com/resource/RepinResource/create/', body: 'source_url=%2F&data=%7B%22options%22%3A%7B%22pin_id%22%3A%221%22%2C%22board_id%22%3A%222%22%7D%2C%22context%22%3A%7B%7D%7D', text: '' } },
    { hosts: ['pinterest.com', 'pinterest.co.uk', 'pinterest.fr', 'pinterest.de', 'pinterest.ca', 'pinterest.com.au'], method: 'POST', path: '^(/_ngjs)?/resource/PinResource/create$', body: '', act: 'post', text: ['form:data>json:options.description', 'form:data>json:options.title'], confidence: 'C', source: 'github.com/bstoilov/py3-pinterest py3pin/Pinterest.py', sample: { address: 'https://www.pinterest.com/resource/PinResource/create/', body: 'source_url=%2F&data=%7B%22options%22%3A%7B%22board_id%22%3A%222%22%2C%22description%22%3A%22Breathing+card%22%7D%2C%22context%22%3A%7B%7D%7D', text: 'Breathing card' } },
    { hosts: ['pinterest.com', 'pinterest.co.uk', 'pinterest.fr', 'pinterest.de', 'pinterest.ca', 'pinterest.com.au'], method: 'POST', path: '^(/_ngjs)?/resource/(User|Board)FollowResource/create$', body: '', act: 'follow', text: [], confidence: 'C', source: 'github.com/bstoilov/py3-pinterest py3pin/Pinterest.py', sample: { address: 'https://www.pinterest.com/resource/UserFollowResource/create/', body: 'source_url=%2F&data=%7B%22options%22%3A%7B%22user_id%22%3A%221%22%7D%2C%22context%22%3A%7B%7D%7D', text: '' } },
    { hosts: ['pinterest.com', 'pinterest.co.uk', 'pinterest.fr', 'pinterest.de', 'pinterest.ca', 'pinterest.com.au'], method: 'POST', path: '^(/_ngjs)?/resource/Conversation(s|Messages)Resource/create$', body: '', act: 'message', text: ['form:data>json:options.text'], confidence: 'C', source: 'github.com/bstoilov/py3-pinterest py3pin/Pinterest.py', sample: { address: 'https://www.pinterest.com/resource/ConversationMessagesResource/create/', body: 'source_url=%2F&data=%7B%22options%22%3A%7B%22conversation_id%22%3A%221%22%2C%22text%22%3A%22Look+at+this%22%7D%2C%22context%22%3A%7B%7D%7D', text: 'Look at this' } },
    { hosts: ['pinterest.com', 'pinterest.co.uk', 'pinterest.fr', 'pinterest.de', 'pinterest.ca', 'pinterest.com.au'], method: 'POST', path: '^(/_ngjs)?/resource/PinLikeResource2?/create$', body: '', act: 'like', text: [], confidence: 'M', source: 'github.com/bstoilov/py3-pinterest py3pin/Pinterest.py (older)', sample: { address: 'https://www.pinterest.com/resource/PinLikeResource/create/', body: 'source_url=%2F&data=%7B%22options%22%3A%7B%22pin_id%22%3A%221%22%7D%2C%22context%22%3A%7B%7D%7D', text: '' } },
    { hosts: ['pinterest.com', 'pinterest.co.uk', 'pinterest.fr', 'pinterest.de', 'pinterest.ca', 'pinterest.com.au'], method: 'POST', path: '^(/_ngjs)?/resource/(AggregatedCommentLike|PinReaction)Resource/create$', body: '', act: 'like', text: [], confidence: 'M', source: 'several public clients on GitHub, search: AggregatedCommentLikeResource', sample: { address: 'https://www.pinterest.com/resource/AggregatedCommentLikeResource/create/', body: 'source_url=%2F&data=%7B%22options%22%3A%7B%7D%2C%22context%22%3A%7B%7D%7D', text: '' } },
    { hosts: ['pinterest.com', 'pinterest.co.uk', 'pinterest.fr', 'pinterest.de', 'pinterest.ca', 'pinterest.com.au'], method: 'POST', path: '^(/_ngjs)?/resource/BoardInviteResource/(create|update)$', body: '', act: 'accept', text: [], confidence: 'U', source: 'inferred from the name', sample: { address: 'https://www.pinterest.com/resource/BoardInviteResource/update/', body: 'source_url=%2F&data=%7B%22options%22%3A%7B%22board_id%22%3A%222%22%7D%2C%22context%22%3A%7B%7D%7D', text: '' } }
  ]
}
