import type { VerbTable } from './table.ts'

export const english: VerbTable = {
  language: 'en',
  clearing: ['preview', 'show changes', 'draft', 'cancel', 'discard', 'options', 'settings', 'menu', 'more', 'dismiss', 'undo', 'filter', 'sort'],
  closing: ['close'],
  undoing: ['following', 'liked', 'unlike', 'unfollow', 'unsubscribe', 'subscribed', 'connected', 'pending', 'requested', 'remove', 'unpin', 'saved', 'reposted', 'retweeted', 'delete request', 'ignore', 'decline'],
  send: {
    review: ['post review', 'submit review', 'place review', 'publish review', 'send review'],
    reply: ['reply as owner', 'post reply', 'send reply', 'reply publicly', 'publish reply', 'reply'],
    comment: ['post comment', 'submit comment', 'add comment', 'leave comment', 'comment'],
    message: ['send message', 'send', 'start chat'],
    share: ['share now', 'share', 'quote', 'repost', 'retweet', 'duet', 'stitch', 'add to story'],
    post: ['post', 'publish', 'tweet', 'toot', 'submit', 'share post', 'go live', 'check in', 'schedule post', 'schedule']
  },
  textless: {
    accept: ['accept', 'confirm', 'approve'],
    follow: ['follow', 'follow back', 'add friend', 'connect', 'subscribe', 'request to join', 'join group'],
    like: ['like', 'react', 'love', 'upvote', 'recommend', 'give kudos', 'pin', 'favourite', 'favorite', 'boost'],
    upload: ['sync contacts', 'upload contacts', 'import contacts', 'find friends', 'find contacts', 'connect contacts', 'turn on contact syncing', 'allow contact access']
  },
  form: {
    signup: ['sign up', 'create account', 'create your account', 'register', 'join now', 'join', 'save', 'save changes', 'update profile'],
    login: ['log in', 'login', 'sign in', 'continue', 'next'],
    message: ['pay', 'send payment', 'pay or request', 'request payment']
  },
  linking: ['continue as', 'log in as', 'add accounts', 'add existing account', 'link account', 'link accounts', 'connect accounts', 'connect account', 'link your', 'share to facebook', 'share to instagram', 'share to threads', 'share to x', 'also share to', 'also post to', 'cross post to', 'connect to facebook', 'connect to instagram'],
  telling: ['reply as owner', 'reply publicly', 'publish reply', 'check in', 'go live'],
  composers: { message: ['message', 'chat'], comment: ['comment'], review: ['review'], reply: ['reply'] },
  sendOnEnter: ['message', 'chat', 'comment', 'reply'],
  search: ['search', 'find', 'filter'],
  suggestions: ['people you may know', 'suggested for you', 'suggested people', 'suggestions for you', 'who to follow', 'suggested friends', 'people to follow', 'find people', 'quick add', 'suggested accounts', 'people also viewed', 'more profiles for you'],
  audience: {
    public: ['public', 'anyone', 'everyone', 'everybody'],
    limited: ['friends', 'friends only', 'only me', 'followers only', 'connections only', 'private', 'close friends', 'specific friends', 'people you follow']
  }
}
