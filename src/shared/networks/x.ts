import type { Network } from './network.ts'

export const x: Network = {
  id: 'x',
  name: 'X',
  hosts: ['x.com', 'twitter.com'],
  start: 'https://x.com/home',
  loginHosts: ['accounts.google.com', 'appleid.apple.com'],
  ownLogin: 'https://x.com/i/flow/login',
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
  endpoints: [
    { hosts: ['x.com', 'twitter.com'], method: 'POST', path: '^/i/api/graphql/[\\w-]+/Create(Note)?Tweet$', body: '"in_reply_to_tweet_id"\\s*:\\s*"', act: 'reply', text: ['json:variables.tweet_text'], confidence: 'C', source: 'github.com/d60/twikit twikit/client/gql.py', sample: { address: 'https://x.com/i/api/graphql/a1_B-2c/CreateTweet', body: '{"variables":{"tweet_text":"Which tyres?","reply":{"in_reply_to_tweet_id":"1"}},"queryId":"a1_B-2c"}', text: 'Which tyres?' } },
    { hosts: ['x.com', 'twitter.com'], method: 'POST', path: '^/i/api/graphql/[\\w-]+/Create(Note)?Tweet$', body: '"attachment_url"\\s*:\\s*"', act: 'share', text: ['json:variables.tweet_text'], confidence: 'C', source: 'github.com/d60/twikit twikit/client/gql.py', sample: { address: 'https://x.com/i/api/graphql/a1_B-2c/CreateTweet', body: '{"variables":{"tweet_text":"This.","attachment_url":"https://x.com/a/status/1"},"queryId":"a1_B-2c"}', text: 'This.' } },
    { hosts: ['x.com', 'twitter.com'], method: 'POST', path: '^/i/api/graphql/[\\w-]+/Create(Note)?Tweet$', body: '', act: 'post', text: ['json:variables.tweet_text'], confidence: 'C', source: 'github.com/d60/twikit twikit/client/gql.py', sample: { address: 'https://x.com/i/api/graphql/a1_B-2c/CreateNoteTweet', body: '{"variables":{"tweet_text":"A long one"},"queryId":"a1_B-2c"}', text: 'A long one' } },
    { hosts: ['x.com', 'twitter.com'], method: 'POST', path: '^/i/api/graphql/[\\w-]+/CreateScheduledTweet$', body: '', act: 'post', text: ['json:variables.post_tweet_request.status'], confidence: 'C', source: 'github.com/d60/twikit twikit/client/gql.py', sample: { address: 'https://x.com/i/api/graphql/a1_B-2c/CreateScheduledTweet', body: '{"variables":{"post_tweet_request":{"status":"Tomorrow at noon"},"execute_at":1}}', text: 'Tomorrow at noon' } },
    { hosts: ['x.com', 'twitter.com'], method: 'POST', path: '^/i/api/graphql/[\\w-]+/FavoriteTweet$', body: '', act: 'like', text: [], confidence: 'C', source: 'github.com/d60/twikit twikit/client/gql.py', sample: { address: 'https://x.com/i/api/graphql/a1_B-2c/FavoriteTweet', body: '{"variables":{"tweet_id":"1"}}', text: '' } },
    { hosts: ['x.com', 'twitter.com'], method: 'POST', path: '^/i/api/graphql/[\\w-]+/CreateRetweet$', body: '', act: 'share', text: [], confidence: 'C', source: 'github.com/d60/twikit twikit/client/gql.py', sample: { address: 'https://x.com/i/api/graphql/a1_B-2c/CreateRetweet', body: '{"variables":{"tweet_id":"1"}}', text: '' } },
    { hosts: ['x.com', 'twitter.com'], method: 'POST', path: '^/i/api/graphql/[\\w-]+/(JoinCommunity|RequestToJoinCommunity)$', body: '', act: 'follow', text: [], confidence: 'C', source: 'github.com/d60/twikit twikit/client/gql.py', sample: { address: 'https://x.com/i/api/graphql/a1_B-2c/JoinCommunity', body: '{"variables":{"communityId":"1"}}', text: '' } },
    { hosts: ['x.com', 'twitter.com'], method: 'POST', path: '^/(i/api/)?1\\.1/friendships/create\\.json$', body: '', act: 'follow', text: [], confidence: 'C', source: 'github.com/d60/twikit twikit/client/v11.py', sample: { address: 'https://x.com/i/api/1.1/friendships/create.json', body: 'user_id=1', text: '' } },
    { hosts: ['x.com', 'twitter.com'], method: 'POST', path: '^/(i/api/)?1\\.1/friendships/accept\\.json$', body: '', act: 'accept', text: [], confidence: 'M', source: 'several public clients on GitHub, search: friendships/accept.json (not seen in the web client)', sample: { address: 'https://x.com/i/api/1.1/friendships/accept.json', body: 'user_id=1', text: '' } },
    { hosts: ['x.com', 'twitter.com'], method: 'POST', path: '^/(i/api/)?1\\.1/dm/new2?\\.json$', body: '', act: 'message', text: ['json:text', 'form:text'], confidence: 'C', source: 'github.com/d60/twikit twikit/client/v11.py', sample: { address: 'https://x.com/i/api/1.1/dm/new2.json', body: '{"conversation_id":"1-2","text":"Running late"}', text: 'Running late' } },
    { hosts: ['x.com', 'twitter.com'], method: 'POST', path: '^/i/api/graphql/[\\w-]+/useDMReactionMutationAddMutation$', body: '', act: 'like', text: [], confidence: 'C', source: 'github.com/d60/twikit twikit/client/gql.py', sample: { address: 'https://x.com/i/api/graphql/a1_B-2c/useDMReactionMutationAddMutation', body: '{"variables":{}}', text: '' } },
    { hosts: ['x.com', 'twitter.com'], method: 'POST', path: '^/i/api/graphql/[\\w-]+/(useSendMessageMutation|SendMessageMutation)$', body: '', act: 'message', text: ['json:variables.message.text.text'], confidence: 'U', source: 'inferred from the names beside it', sample: { address: 'https://x.com/i/api/graphql/a1_B-2c/useSendMessageMutation', body: '{"variables":{"message":{"text":{"text":"Running late"}}}}', text: 'Running late' } },
    { hosts: ['x.com', 'twitter.com'], method: 'POST', path: '^/(i/api/)?1\\.1/contacts/upload\\.json$', body: '', act: 'upload', text: [], confidence: 'U', source: 'inferred from the name of the settings page', sample: { address: 'https://x.com/i/api/1.1/contacts/upload.json', body: '{"vcards":[]}', text: '' } },
    { hosts: ['x.com', 'twitter.com'], method: 'POST', path: '^/i/api/graphql/[\\w-]+/(Create|Edit)DraftTweet$', body: '', act: 'quiet', text: [], confidence: 'C', source: 'github.com/fa0311/TwitterInternalAPIDocument (CreateDraftTweet)', sample: { address: 'https://x.com/i/api/graphql/a1_B-2c/CreateDraftTweet', body: '{"variables":{"tweet_text":"not yet"},"queryId":"a1_B-2c"}', text: '' } },
    { hosts: ['x.com', 'twitter.com'], method: 'POST', path: '^/(i/api/)?1\\.1/jot/client_event\\.json$', body: '', act: 'quiet', text: [], confidence: 'C', source: 'several public clients on GitHub, search: jot/client_event.json', sample: { address: 'https://x.com/i/api/1.1/jot/client_event.json', body: 'log=%5B%5D', text: '' } },
    { hosts: ['x.com', 'twitter.com'], method: 'POST', path: '^/(i/api/)?1\\.1/dm/conversation/[\\w-]+/(typing|mark_read)\\.json$', body: '', act: 'quiet', text: [], confidence: 'M', source: 'several public clients on GitHub, search: dm/conversation mark_read.json', sample: { address: 'https://x.com/i/api/1.1/dm/conversation/1-2/mark_read.json', body: '', text: '' } }
  ]
}
