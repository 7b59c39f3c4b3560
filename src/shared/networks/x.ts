import type { Network } from './network.ts'

export const x: Network = {
  id: 'x',
  name: 'X',
  hosts: ['x.com', 'twitter.com'],
  start: 'https://x.com/home',
  loginHosts: ['accounts.google.com', 'appleid.apple.com'],
  keywords: ['twitter', 'tweets'],
  visibility: { reaction: 'the author; replies and reposts stay public', visit: false },
  sites: [
    {
      hosts: ['x.com', 'twitter.com'],
      pages: [
        { path: '^/(home|explore)?$', query: '', kind: 'feed', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://x.com/home' },
        { path: '^/messages/requests', query: '', kind: 'message_requests', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://x.com/messages/requests' },
        { path: '^/messages/compose', query: '', kind: 'message_compose', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://x.com/messages/compose?recipient_id=783214' },
        { path: '^/messages/[0-9]', query: '', kind: 'message_thread', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://x.com/messages/12-34' },
        { path: '^/i/chat/group_join/', query: '', kind: 'group', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://x.com/i/chat/group_join/g1/abc' },
        { path: '^/i/chat/pin/', query: '', kind: 'login', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://x.com/i/chat/pin/recovery' },
        { path: '^/i/chat/[\\w-]+', query: '', kind: 'message_thread', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://x.com/i/chat/1234567890' },
        { path: '^/(messages|i/chat)$', query: '', kind: 'message_inbox', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://x.com/messages' },
        { path: '^/follower_requests$', query: '', kind: 'connection_requests', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://x.com/follower_requests' },
        { path: '^/i/connect_people', query: '', kind: 'people_suggestions', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://x.com/i/connect_people' },
        { path: '^/(compose/(post|tweet)|intent/(post|tweet))', query: '', kind: 'compose_post', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://x.com/compose/post' },
        { path: '^/intent/(follow|user|like|retweet|repost)', query: '', kind: 'other_profile', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://x.com/intent/follow?screen_name=a' },
        { path: '^/settings/(audience_and_tagging|privacy_and_safety|contacts(_dashboard)?|direct_messages|location(_information)?|off_twitter_activity|your_tweets|spaces|mute_and_block|data_sharing_with_business_partners)$', query: '', kind: 'settings_privacy', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://x.com/settings/audience_and_tagging' },
        { path: '^/settings', query: '', kind: 'settings', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://x.com/settings/account' },
        { path: '^/(i/)?communities', query: '', kind: 'group', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://x.com/i/communities/123' },
        { path: '^/search', query: '', kind: 'search', confidence: 'S', lastVerified: null, sample: 'https://x.com/search?q=jane' },
        { path: '^/notifications', query: '', kind: 'notifications', confidence: 'S', lastVerified: null, sample: 'https://x.com/notifications' },
        { path: '^/(login|logout|signup|i/flow)', query: '', kind: 'login', confidence: 'S', lastVerified: null, sample: 'https://x.com/i/flow/login' },
        { path: '^/(i|tos|privacy|share|hashtag|jobs)(/|$)', query: '', kind: 'unknown', confidence: 'S', lastVerified: null, sample: 'https://x.com/hashtag/x' },
        { path: '^/\\w{1,15}/status/[0-9]+', query: '', kind: 'post_detail', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://x.com/jane/status/1234567890' },
        { path: '^/\\w{1,15}/(followers|following|verified_followers)', query: '', kind: 'followers_list', confidence: 'S', lastVerified: null, sample: 'https://x.com/jane/followers' },
        { path: '^/\\w{1,15}(/(with_replies|media|likes|highlights|articles))?$', query: '', kind: 'other_profile', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://x.com/jane' }
      ]
    }
  ],
  endpoints: []
}
