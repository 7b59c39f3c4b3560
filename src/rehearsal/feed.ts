import { button, card, make, personLine } from './dom.ts'
import { followButton } from './people.ts'
import { composer, sendOrSay } from './send.ts'
import { nowText, ownName, saveState, type Audience, type Comment, type Post, type State } from './state.ts'

/** Where a post of this self would be if it checked in. */
const whereabouts = 'at the mill in Lower Thistle'
const readers: Readonly<Record<Audience, string>> = { Public: 'Public: everybody can read your comment', Friends: 'Friends only: your friends can read it', Members: 'Members of the group can read it' }

/** The feed: a composer and the posts, newest first. */
export const feed = (state: State): HTMLElement => postsPage(state, state.posts, 'What would you like to share?', ['Public', 'Friends'])

/** A closed group of colleagues. */
export const group = (state: State): HTMLElement => postsPage(state, state.groupPosts, 'Ask the group', ['Members'])

function postsPage(state: State, kept: Post[], label: string, audiences: readonly [Audience, ...Audience[]]): HTMLElement {
  const posts = make('div', { className: 'list' }, ...kept.map((post) => postCard(state, post)))
  const audience = make('select', {}, ...audiences.map((name) => make('option', {}, name)))
  const file = make('input', { type: 'file', accept: 'image/*' })
  const picture = (): string => file.files?.[0]?.name ?? ''
  const isFeed = audiences.length > 1
  const form = composer({
    label, button: 'Post', act: 'post', rows: 3, enter: 'enter', sent: 'Posted, here only.',
    extra: [make('label', {}, 'Add a picture', file), ...(isFeed ? [make('label', {}, 'Who can see it', audience)] : [])],
    ...(isFeed ? { second: { button: 'Check in', act: 'check-in' } } : {}),
    context: () => ({ audience: audience.value, picture: picture() }),
    show: (text, act) => {
      const place = act === 'check-in' ? [text === '' ? '' : '\n', `I am ${whereabouts}.`] : []
      const post: Post = {
        id: crypto.randomUUID(), author: ownName(state), isOwn: true, when: nowText(), text: [text, ...place].join(''), audience: audiences[audience.selectedIndex] ?? audiences[0],
        picture: picture(), otherLikes: 0, liked: false, comments: []
      }
      file.value = ''
      kept.unshift(post)
      saveState(state)
      posts.prepend(postCard(state, post))
    }
  })
  form.classList.add('card')
  return make('div', { className: 'list' }, form, posts)
}

function postCard(state: State, post: Post): HTMLElement {
  const comments = make('div', { className: 'answers' }, ...post.comments.map(commentLine))
  const form = composer({
    label: 'Write a comment', button: 'Post comment', act: 'comment', rows: 2, enter: 'enter', sent: 'Comment posted, here only.', context: () => ({ post: post.id }),
    extra: [make('span', { className: 'quiet readers', title: 'Who can read it' }, readers[post.audience])],
    show: (text) => {
      const comment: Comment = { author: ownName(state), text }
      post.comments.push(comment)
      saveState(state)
      comments.append(commentLine(comment))
    }
  })
  form.hidden = true
  const opener = button('Comment', () => {
    form.hidden = !form.hidden
    opener.ariaExpanded = String(!form.hidden)
    if (!form.hidden) form.querySelector('textarea')?.focus()
  })
  opener.ariaExpanded = 'false'
  const about = `${post.when}. ${post.audience}`
  const person = post.isOwn ? personLine(post.author, about) : personLine(post.author, about, followButton(state, post.author))
  const picture = post.picture ? [make('p', { className: 'quiet' }, `With the picture ${post.picture}`)] : []
  const likes = make('span', { className: 'quiet' })
  const actions = make('div', { className: 'actions' }, likeButton(state, post, likes), opener, likes)
  return card(`Post by ${post.author}`, person, make('p', { className: 'text' }, post.text), ...picture, actions, comments, form)
}

const commentLine = ({ author, text }: Comment): HTMLElement => make('p', { className: 'text' }, make('strong', {}, `${author} `), text)

function likeButton(state: State, post: Post, likes: HTMLElement): HTMLButtonElement {
  const draw = (): void => {
    const count = post.otherLikes + (post.liked ? 1 : 0)
    like.textContent = post.liked ? 'Liked' : 'Like'
    like.ariaPressed = String(post.liked)
    likes.textContent = count === 1 ? '1 like' : `${count} likes`
  }
  const like = button('Like', () => {
    const liked = !post.liked
    return sendOrSay('like', { post: post.id, liked }, liked ? `You like the post by ${post.author}.` : 'Like taken back.', () => {
      post.liked = liked
      saveState(state)
      draw()
    })
  })
  draw()
  return like
}
