import type { Network } from './network.ts'

export const goodreads: Network = {
  id: 'goodreads',
  name: 'Goodreads',
  hosts: ['goodreads.com'],
  start: 'https://www.goodreads.com/',
  loginHosts: ['amazon.com', 'facebook.com', 'appleid.apple.com'],
  keywords: ['books', 'reviews'],
  visibility: { reaction: 'everyone who opens your profile, unless it is private', visit: false },
  sites: [
    {
      hosts: ['goodreads.com'],
      pages: [
        { path: '^/message/new', query: '', kind: 'message_compose', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.goodreads.com/message/new/5' },
        { path: '^/message', query: '', kind: 'message_inbox', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.goodreads.com/message/inbox' },
        { path: '^/friend(s|/|$)', query: '', kind: 'connection_requests', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.goodreads.com/friend?ref=nav_my_friends' },
        { path: '^/user/edit', query: 'tab=settings', kind: 'settings_privacy', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.goodreads.com/user/edit?tab=settings' },
        { path: '^/user/edit', query: '', kind: 'settings', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.goodreads.com/user/edit' },
        { path: '^/user/show/', query: '', kind: 'other_profile', confidence: 'S', lastVerified: null, sample: 'https://www.goodreads.com/user/show/1-jane' },
        { path: '^/review/edit/', query: '', kind: 'review_write', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.goodreads.com/review/edit/33834308' },
        { path: '^/review/show/', query: '', kind: 'post_detail', confidence: 'S', lastVerified: null, sample: 'https://www.goodreads.com/review/show/1' },
        { path: '^/review/list/', query: '', kind: 'other_profile', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.goodreads.com/review/list/1' },
        { path: '^/(group|topic)/show/', query: '', kind: 'group', confidence: 'S', lastVerified: null, sample: 'https://www.goodreads.com/group/show/1' },
        { path: '^/search', query: '', kind: 'search', confidence: 'S', lastVerified: null, sample: 'https://www.goodreads.com/search?q=x' }
      ]
    }
  ],
  endpoints: [
    { hosts: ['goodreads.com'], method: 'POST', path: '^/review(\\.xml|/create|/update/[^/]+|/[0-9]+)?$', body: '', act: 'review', text: ['form:review[review]', 'form:review[review_text]'], confidence: 'M', source: 'https://www.goodreads.com/api/index (published interface, closed to new keys)#review.create', sample: { address: 'https://www.goodreads.com/review.xml', body: 'book_id=5&review%5Breview%5D=A+quiet%2C+odd+book', text: 'A quiet, odd book' } },
    { hosts: ['goodreads.com'], method: 'POST', path: '^/comment(\\.xml|/create)?$', body: '', act: 'comment', text: ['form:comment[body]', 'form:comment[body_usertext]'], confidence: 'M', source: 'https://www.goodreads.com/api/index (published interface, closed to new keys)#comment.create', sample: { address: 'https://www.goodreads.com/comment.xml', body: 'type=review&id=5&comment%5Bbody%5D=Did+you+see+it+coming%3F', text: 'Did you see it coming?' } },
    { hosts: ['goodreads.com'], method: 'POST', path: '^/friend/(add_as_friend|confirm_requests?)(/.*|\\.xml)?$', body: '', act: 'follow', text: [], confidence: 'M', source: 'https://www.goodreads.com/api/index (published interface, closed to new keys)', sample: { address: 'https://www.goodreads.com/friend/add_as_friend/5', body: '', text: '' } },
    { hosts: ['goodreads.com'], method: 'POST', path: '^/user/[0-9]+[^/]*/followers(\\.xml)?$', body: '', act: 'follow', text: [], confidence: 'M', source: 'https://www.goodreads.com/api/index (published interface, closed to new keys)#followers.create', sample: { address: 'https://www.goodreads.com/user/5/followers', body: '', text: '' } },
    { hosts: ['goodreads.com'], method: 'POST', path: '^/message(/create)?$', body: '', act: 'message', text: ['form:message[body]', 'form:message[body_usertext]'], confidence: 'U', source: 'inferred from the address of the form', sample: { address: 'https://www.goodreads.com/message', body: 'message%5Bbody%5D=Swap+books%3F', text: 'Swap books?' } }
  ]
}
