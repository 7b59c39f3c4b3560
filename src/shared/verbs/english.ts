import type { VerbTable } from './table.ts'

export const english: VerbTable = {
  language: 'en',
  clearing: [
    'preview', 'show changes', 'draft', 'drafts', 'cancel', 'discard', 'options', 'settings', 'menu', 'more', 'dismiss', 'undo', 'filter', 'sort', 'cookie', 'cookies',
    'repost or quote', 'invite friends', 'invite people', 'invite others', 'post analytics', 'post insights', 'post activity', 'accept all'
  ],
  closing: ['close'],
  undoing: [
    'following', 'liked', 'unlike', 'unfollow', 'unsubscribe', 'subscribed', 'connected', 'pending', 'requested', 'remove', 'unpin', 'saved', 'reposted', 'retweeted', 'delete request', 'ignore', 'decline',
    'unfavorite', 'unfavourite', 'unboost', 'unsave', 'unrecommend', 'withdraw', 'request sent', 'invitation sent', 'stop following'
  ],
  send: {
    review: ['post review', 'submit review', 'place review', 'publish review', 'send review', 'post your review', 'submit your review'],
    reply: ['reply as owner', 'post reply', 'send reply', 'reply publicly', 'post public reply', 'publish reply', 'submit reply', 'reply'],
    comment: ['post comment', 'submit comment', 'send comment', 'publish comment', 'add comment', 'leave comment', 'comment'],
    message: ['send message', 'send', 'start chat'],
    share: ['share now', 'share', 'quote', 'repost', 'retweet', 'reblog', 'duet', 'stitch', 'add to story'],
    post: ['post', 'publish', 'tweet', 'toot', 'submit', 'share post', 'go live', 'check in', 'schedule post', 'schedule']
  },
  textless: {
    accept: ['accept', 'confirm', 'approve', 'authorize', 'authorise'],
    follow: ['follow', 'follow back', 'add friend', 'connect', 'invite', 'subscribe', 'request to join', 'request to follow', 'join group', 'join community'],
    like: ['like', 'react', 'love', 'upvote', 'recommend', 'give kudos', 'pin', 'favourite', 'favorite', 'boost', 'mark as helpful', 'helpful'],
    upload: [
      'sync contacts', 'upload contacts', 'import contacts', 'find friends', 'find contacts', 'connect contacts', 'turn on contact syncing', 'allow contact access', 'add phone contacts',
      'sync your contacts', 'upload your contacts', 'import your contacts', 'find your friends', 'find your contacts', 'connect your contacts', 'find people you know'
    ]
  },
  form: {
    signup: ['update', 'done', 'finish', 'sign up', 'create account', 'create new account', 'create your account', 'register', 'join now', 'join', 'save', 'save changes', 'update profile'],
    login: ['log in', 'login', 'sign in', 'continue', 'next'],
    message: ['pay', 'send payment', 'pay or request', 'request payment', 'request money', 'request']
  },
  linking: [
    'continue as', 'log in as', 'add account', 'add accounts', 'add another account', 'add existing account', 'link account', 'link accounts', 'connect accounts', 'connect account', 'link your', 'switch account', 'switch accounts',
    'share to facebook', 'share to instagram', 'share to threads', 'share to x', 'also share to', 'also share on', 'also post to', 'cross post to', 'crosspost to',
    'connect to facebook', 'connect to instagram', 'connect with facebook', 'connect with instagram', 'connect with google', 'connect facebook', 'connect instagram', 'link facebook', 'link instagram'
  ],
  telling: ['reply as owner', 'reply publicly', 'publish reply', 'check in', 'go live'],
  composers: { message: ['message', 'chat'], comment: ['comment'], review: ['review', 'your own experience', 'your experience'], reply: ['reply'] },
  sendOnEnter: ['message', 'chat', 'comment', 'reply'],
  search: ['search', 'find', 'filter', 'what do you want to play', 'what do you want to listen to'],
  suggestions: [
    'people you may know', 'people you might know', 'people you might like', 'suggested for you', 'suggested people', 'suggestions for you', 'more suggestions for you', 'who to follow', 'suggested friends', 'people to follow',
    'find people', 'quick add', 'suggested accounts', 'recommended accounts', 'accounts to follow', 'suggested athletes', 'people also viewed', 'more profiles for you', 'friend suggestions'
  ],
  audience: {
    public: ['public', 'publicly', 'anyone', 'everyone', 'everybody'],
    limited: ['friends', 'friends only', 'only me', 'only you', 'followers', 'followers only', 'connections only', 'private', 'close friends', 'specific friends', 'people you follow', 'accounts you follow', 'people you mention']
  }
}
