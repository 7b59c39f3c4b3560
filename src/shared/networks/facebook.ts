import type { Network } from './network.ts'

export const facebook: Network = {
  id: 'facebook',
  name: 'Facebook',
  hosts: ['facebook.com', 'fb.com', 'messenger.com', 'm.me'],
  start: 'https://www.facebook.com/',
  loginHosts: ['accountscenter.meta.com'],
  ownLogin: 'https://www.facebook.com/login/',
  keywords: ['messenger', 'meta', 'friends'],
  visibility: { reaction: 'everyone who can see the post', visit: false },
  sites: [
    {
      hosts: ['facebook.com', 'fb.com'],
      pages: [
        { path: '^/$', query: '', kind: 'feed', confidence: 'S', lastVerified: null, sample: 'https://www.facebook.com/' },
        { path: '^/messages/(e2ee/)?t/[A-Za-z0-9._-]+$', query: '', kind: 'message_thread', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.facebook.com/messages/e2ee/t/1234567890123456' },
        { path: '^/messages/(requests|filtered)', query: '', kind: 'message_requests', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://www.facebook.com/messages/requests' },
        { path: '^/messages/new$', query: '', kind: 'message_compose', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://www.facebook.com/messages/new' },
        { path: '^/messages(/t|/e2ee/t)?$', query: '', kind: 'message_inbox', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.facebook.com/messages/' },
        { path: '^/friends/requests', query: '', kind: 'connection_requests', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.facebook.com/friends/requests/' },
        { path: '^/friends/center/requests', query: '', kind: 'connection_requests', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://www.facebook.com/friends/center/requests/outgoing/' },
        { path: '^/friends(/suggestions|/center/suggestions)?$', query: '', kind: 'people_suggestions', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.facebook.com/friends/suggestions' },
        { path: '^/friends/(list|birthdays)', query: '', kind: 'followers_list', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://www.facebook.com/friends/list' },
        { path: '^/mobile/(facebook|messenger)/contacts$', query: '', kind: 'contact_upload', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://www.facebook.com/mobile/facebook/contacts/' },
        { path: '^/settings$', query: 'tab=(how_people_find_and_contact_you|followers_and_public_content|profile_and_tagging|applications|privacy|timeline|followers|blocking|location)', kind: 'settings_privacy', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.facebook.com/settings/?tab=how_people_find_and_contact_you' },
        { path: '^/privacy/checkup$', query: '', kind: 'settings_privacy', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.facebook.com/privacy/checkup/' },
        { path: '^/(settings|off_facebook_activity|dyi)(/|$)', query: '', kind: 'settings', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.facebook.com/settings' },
        { path: '^/groups/create', query: '', kind: 'compose_post', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://www.facebook.com/groups/create/' },
        { path: '^/groups(/|$)', query: '', kind: 'group', confidence: 'S', lastVerified: null, sample: 'https://www.facebook.com/groups/1234567890/' },
        { path: '^/events(/|$)', query: '', kind: 'event', confidence: 'S', lastVerified: null, sample: 'https://www.facebook.com/events/1234567890/' },
        { path: '^/sharer(/sharer)?(\\.php)?$', query: '', kind: 'compose_post', confidence: 'S', lastVerified: null, sample: 'https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fexample.org' },
        { path: '^/dialog/(share|feed)$', query: '', kind: 'compose_post', confidence: 'S', lastVerified: null, sample: 'https://www.facebook.com/dialog/share?app_id=1' },
        { path: '^/search(/|$)', query: '', kind: 'search', confidence: 'S', lastVerified: null, sample: 'https://www.facebook.com/search/people/?q=jane' },
        { path: '^/notifications(/|$)', query: '', kind: 'notifications', confidence: 'S', lastVerified: null, sample: 'https://www.facebook.com/notifications' },
        { path: '^/me$', query: '', kind: 'own_profile', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://www.facebook.com/me' },
        { path: '^/profile\\.php$', query: 'id=[0-9]+', kind: 'other_profile', confidence: 'S', lastVerified: null, sample: 'https://www.facebook.com/profile.php?id=100000000000001' },
        { path: '^/people/[^/]+/[0-9]+', query: '', kind: 'other_profile', confidence: 'S', lastVerified: null, sample: 'https://www.facebook.com/people/Jane-Doe/100000000000001/' },
        { path: '^/(permalink|story|photo)\\.php$', query: '', kind: 'post_detail', confidence: 'S', lastVerified: null, sample: 'https://www.facebook.com/permalink.php?story_fbid=1&id=2' },
        { path: '^/(photo|reel|watch|share/[pvr]|stories)(/|$)', query: '', kind: 'post_detail', confidence: 'S', lastVerified: null, sample: 'https://www.facebook.com/reel/1234567890' },
        { path: '^/[A-Za-z0-9._-]+/(posts|videos|photos)/', query: '', kind: 'post_detail', confidence: 'S', lastVerified: null, sample: 'https://www.facebook.com/somepage/posts/pfbid02abc' },
        { path: '^/[A-Za-z0-9._-]+/reviews', query: '', kind: 'reviews_list', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://www.facebook.com/somepage/reviews' },
        { path: '^/[A-Za-z0-9._-]+/(friends|followers|following)', query: '', kind: 'followers_list', confidence: 'S', lastVerified: null, sample: 'https://www.facebook.com/jane.doe/friends' },
        { path: '^/(login|recover|checkpoint|two_step_verification)(/|$|\\.php)', query: '', kind: 'login', confidence: 'S', lastVerified: null, sample: 'https://www.facebook.com/login/' },
        { path: '^/(marketplace|watch|gaming|dating|bookmarks|saved|memories|ads|help|privacy|policies|hashtag|plugins|l\\.php|pages|live|places|public|games)(/|$)', query: '', kind: 'unknown', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.facebook.com/marketplace/' },
        { path: '^/[A-Za-z0-9._-]+(/about|/photos|/reels)?$', query: '', kind: 'other_profile', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.facebook.com/jane.doe' }
      ]
    },
    {
      hosts: ['messenger.com'],
      pages: [
        { path: '^/(e2ee/)?t/[A-Za-z0-9._-]+', query: '', kind: 'message_thread', confidence: 'S', lastVerified: null, sample: 'https://www.messenger.com/t/1234567890' },
        { path: '^/(requests|filtered)', query: '', kind: 'message_requests', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://www.messenger.com/requests' },
        { path: '^/$', query: '', kind: 'message_inbox', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.messenger.com/' }
      ]
    },
    {
      hosts: ['m.me', 'ig.me'],
      pages: [
        { path: '^/(m/)?[A-Za-z0-9._-]+', query: '', kind: 'message_compose', confidence: 'S', lastVerified: null, sample: 'https://m.me/somepage' }
      ]
    },
    {
      hosts: ['business.facebook.com'],
      pages: [
        { path: '^/latest/inbox', query: '', kind: 'business_tool', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://business.facebook.com/latest/inbox/all' },
        { path: '^/', query: '', kind: 'business_tool', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://business.facebook.com/latest/home' }
      ]
    },
    {
      hosts: ['accountscenter.facebook.com', 'accountscenter.instagram.com', 'accountscenter.meta.com'],
      pages: [
        { path: '^/connected_experiences', query: '', kind: 'settings_privacy', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://accountscenter.facebook.com/connected_experiences' },
        { path: '^/info_and_permissions', query: '', kind: 'settings_privacy', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://accountscenter.facebook.com/info_and_permissions' },
        { path: '^/', query: '', kind: 'settings', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://accountscenter.facebook.com/profiles/' }
      ]
    }
  ],
  endpoints: [
    { hosts: ['facebook.com'], method: 'POST', path: '^/api/graphql$', body: '^(?=[^]*\\bComposerStoryCreateMutation\\b)[^]*page_recommendation_tab', act: 'review', text: ['form:variables>json:input.message.text'], confidence: 'M', source: 'a public client on GitHub, search: page_recommendation_tab', sample: { address: 'https://www.facebook.com/api/graphql/', body: 'av=1&fb_api_caller_class=RelayModern&fb_api_req_friendly_name=ComposerStoryCreateMutation&variables=%7B%22input%22%3A%7B%22composer_source_surface%22%3A%22page_recommendation_tab%22%2C%22message%22%3A%7B%22text%22%3A%22Kind+staff%22%7D%7D%7D&doc_id=1', text: 'Kind staff' } },
    { hosts: ['facebook.com'], method: 'POST', path: '^/api/graphql$', body: '^(?=[^]*\\bComposerStoryCreateMutation\\b)[^]*share_scrape_data', act: 'share', text: ['form:variables>json:input.message.text'], confidence: 'M', source: 'several public clients on GitHub, search: share_scrape_data ComposerStoryCreateMutation', sample: { address: 'https://www.facebook.com/api/graphql/', body: 'av=1&fb_api_caller_class=RelayModern&fb_api_req_friendly_name=ComposerStoryCreateMutation&variables=%7B%22input%22%3A%7B%22message%22%3A%7B%22text%22%3A%22Worth+a+look%22%7D%2C%22attachments%22%3A%5B%7B%22link%22%3A%7B%22share_scrape_data%22%3A%22%7B%7D%22%7D%7D%5D%7D%7D&doc_id=1', text: 'Worth a look' } },
    { hosts: ['facebook.com'], method: 'POST', path: '^/api/graphql$', body: '\\bComposerStoryCreateMutation\\b', act: 'post', text: ['form:variables>json:input.message.text'], confidence: 'C', source: 'several public clients on GitHub, search: ComposerStoryCreateMutation', sample: { address: 'https://www.facebook.com/api/graphql/', body: 'av=1&fb_api_caller_class=RelayModern&fb_api_req_friendly_name=ComposerStoryCreateMutation&variables=%7B%22input%22%3A%7B%22message%22%3A%7B%22ranges%22%3A%5B%5D%2C%22text%22%3A%22Good+morning+%26+hello%22%7D%7D%7D&doc_id=1', text: 'Good morning & hello' } },
    { hosts: ['facebook.com'], method: 'POST', path: '^/api/graphql$', body: '\\bStoriesCreateMutation\\b', act: 'post', text: [], confidence: 'M', source: 'several public clients on GitHub, search: StoriesCreateMutation', sample: { address: 'https://www.facebook.com/api/graphql/', body: 'av=1&fb_api_caller_class=RelayModern&fb_api_req_friendly_name=StoriesCreateMutation&variables=%7B%22input%22%3A%7B%7D%7D&doc_id=1', text: '' } },
    { hosts: ['facebook.com'], method: 'POST', path: '^/api/graphql$', body: '\\buseStoriesSendReplyMutation\\b', act: 'message', text: ['form:variables>json:input.message'], confidence: 'M', source: 'several public clients on GitHub, search: useStoriesSendReplyMutation', sample: { address: 'https://www.facebook.com/api/graphql/', body: 'av=1&fb_api_caller_class=RelayModern&fb_api_req_friendly_name=useStoriesSendReplyMutation&variables=%7B%22input%22%3A%7B%22message%22%3A%22Lovely%22%7D%7D&doc_id=1', text: 'Lovely' } },
    { hosts: ['facebook.com'], method: 'POST', path: '^/api/graphql$', body: '\\buseCometUFICreateCommentMutation\\b', act: 'comment', text: ['form:variables>json:input.message.text'], confidence: 'C', source: 'several public clients on GitHub, search: useCometUFICreateCommentMutation', sample: { address: 'https://www.facebook.com/api/graphql/', body: 'av=1&fb_api_caller_class=RelayModern&fb_api_req_friendly_name=useCometUFICreateCommentMutation&variables=%7B%22input%22%3A%7B%22feedback_id%22%3A%22ZmVl%22%2C%22message%22%3A%7B%22ranges%22%3A%5B%5D%2C%22text%22%3A%22Well+said%22%7D%7D%7D&doc_id=1', text: 'Well said' } },
    { hosts: ['facebook.com'], method: 'POST', path: '^/api/graphql$', body: '^(?=[^]*\\bCometUFIFeedbackReactMutation\\b)[^]*feedback_reaction_id(%22|")(%3A|:)(%22|")0(%22|")', act: 'quiet', text: [], confidence: 'U', source: 'inferred: a reaction with the number 0 takes one back', sample: { address: 'https://www.facebook.com/api/graphql/', body: 'av=1&fb_api_caller_class=RelayModern&fb_api_req_friendly_name=CometUFIFeedbackReactMutation&variables=%7B%22input%22%3A%7B%22feedback_reaction_id%22%3A%220%22%7D%7D&doc_id=1', text: '' } },
    { hosts: ['facebook.com'], method: 'POST', path: '^/api/graphql$', body: '\\bCometUFIFeedbackReactMutation\\b', act: 'like', text: [], confidence: 'C', source: 'several public clients on GitHub, search: CometUFIFeedbackReactMutation', sample: { address: 'https://www.facebook.com/api/graphql/', body: 'av=1&fb_api_caller_class=RelayModern&fb_api_req_friendly_name=CometUFIFeedbackReactMutation&variables=%7B%22input%22%3A%7B%22feedback_reaction_id%22%3A%221635855486666999%22%7D%7D&doc_id=1', text: '' } },
    { hosts: ['facebook.com'], method: 'POST', path: '^/api/graphql$', body: '\\bFriendingCometFriendRequestSendMutation\\b', act: 'follow', text: [], confidence: 'C', source: 'several public clients on GitHub, search: FriendingCometFriendRequestSendMutation', sample: { address: 'https://www.facebook.com/api/graphql/', body: 'av=1&fb_api_caller_class=RelayModern&fb_api_req_friendly_name=FriendingCometFriendRequestSendMutation&variables=%7B%22input%22%3A%7B%22friend_requestee_ids%22%3A%5B%221%22%5D%7D%7D&doc_id=1', text: '' } },
    { hosts: ['facebook.com'], method: 'POST', path: '^/api/graphql$', body: '\\bFriendingCometFriendRequestConfirmMutation\\b', act: 'accept', text: [], confidence: 'C', source: 'several public clients on GitHub, search: FriendingCometFriendRequestConfirmMutation', sample: { address: 'https://www.facebook.com/api/graphql/', body: 'av=1&fb_api_caller_class=RelayModern&fb_api_req_friendly_name=FriendingCometFriendRequestConfirmMutation&variables=%7B%22input%22%3A%7B%22friend_requester_id%22%3A%221%22%7D%7D&doc_id=1', text: '' } },
    { hosts: ['facebook.com'], method: 'POST', path: '^/api/graphql$', body: '\\bCometUserFollowMutation\\b', act: 'follow', text: [], confidence: 'C', source: 'several public clients on GitHub, search: CometUserFollowMutation', sample: { address: 'https://www.facebook.com/api/graphql/', body: 'av=1&fb_api_caller_class=RelayModern&fb_api_req_friendly_name=CometUserFollowMutation&variables=%7B%22input%22%3A%7B%22subscribee_id%22%3A%221%22%7D%7D&doc_id=1', text: '' } },
    { hosts: ['facebook.com'], method: 'POST', path: '^/api/graphql$', body: '\\bGroupCometJoinForumMutation\\b', act: 'follow', text: [], confidence: 'C', source: 'several public clients on GitHub, search: GroupCometJoinForumMutation', sample: { address: 'https://www.facebook.com/api/graphql/', body: 'av=1&fb_api_caller_class=RelayModern&fb_api_req_friendly_name=GroupCometJoinForumMutation&variables=%7B%22groupID%22%3A%221%22%7D&doc_id=1', text: '' } },
    { hosts: ['facebook.com'], method: 'POST', path: '^/api/graphql$', body: '\\bCometProfilePlusLikeMutation\\b', act: 'follow', text: [], confidence: 'U', source: 'inferred from the names beside it', sample: { address: 'https://www.facebook.com/api/graphql/', body: 'av=1&fb_api_caller_class=RelayModern&fb_api_req_friendly_name=CometProfilePlusLikeMutation&variables=%7B%22input%22%3A%7B%7D%7D&doc_id=1', text: '' } },
    { hosts: ['facebook.com'], method: 'POST', path: '^/api/graphql$', body: '\\bComposerLinkAttachmentPreviewQuery\\b', act: 'quiet', text: [], confidence: 'C', source: 'several public clients on GitHub, search: ComposerLinkAttachmentPreviewQuery', sample: { address: 'https://www.facebook.com/api/graphql/', body: 'av=1&fb_api_caller_class=RelayModern&fb_api_req_friendly_name=ComposerLinkAttachmentPreviewQuery&variables=%7B%7D&doc_id=1', text: '' } },
    { hosts: ['facebook.com', 'messenger.com'], method: 'POST', path: '^/api/graphql$', body: '\\bLSPlatformTypingMutation\\b', act: 'quiet', text: [], confidence: 'M', source: 'several public clients on GitHub, search: LSPlatformTypingMutation', sample: { address: 'https://www.facebook.com/api/graphql/', body: 'av=1&fb_api_caller_class=RelayModern&fb_api_req_friendly_name=LSPlatformTypingMutation&variables=%7B%7D&doc_id=1', text: '' } },
    { hosts: ['facebook.com', 'messenger.com'], method: 'POST', path: '^/messaging/send$', body: '', act: 'message', text: ['form:body'], confidence: 'M', source: 'github.com/fbchat-dev/fbchat (older web client; today sockets carry most messages)', sample: { address: 'https://www.facebook.com/messaging/send/', body: 'body=See+you+at+noon&thread_fbid=1', text: 'See you at noon' } },
    { hosts: ['facebook.com', 'messenger.com'], method: 'POST', path: '^/ajax/(bz|bnzai|qm|bulk-route-definitions)$', body: '', act: 'quiet', text: [], confidence: 'C', source: 'github.com/openweb-org/openweb src/sites/instagram/examples', sample: { address: 'https://www.facebook.com/ajax/bz?__a=1', body: 'q=%5B%5D', text: '' } }
  ]
}
