import { announce, card, make, personLine, place } from './dom.ts'
import { composer, oneAtATime, sendOrSay } from './send.ts'
import { nowText, ownName, saveState, type Comment, type Post, type State } from './state.ts'

/** Fills the feed: a composer and the posts, newest first. */
export function showFeed(state: State): void {
  const posts = place('posts')
  place('composer').append(composer({
    label: 'What would you like to share?', button: 'Post', act: 'post', rows: 3, enter: 'enter', sent: 'Posted, here only.', context: () => ({}),
    show: (text) => {
      const post: Post = { id: crypto.randomUUID(), author: ownName(state), isOwn: true, when: nowText(), text, otherLikes: 0, liked: false, comments: [] }
      state.posts.unshift(post)
      saveState(state)
      posts.prepend(postCard(state, post))
    }
  }))
  posts.append(...state.posts.map((post) => postCard(state, post)))
}

function postCard(state: State, post: Post): HTMLElement {
  const comments = make('div', { className: 'answers' }, ...post.comments.map(commentLine))
  const form = composer({
    label: 'Write a comment', button: 'Post comment', act: 'comment', rows: 2, enter: 'enter', sent: 'Comment posted, here only.', context: () => ({ post: post.id }),
    show: (text) => {
      const comment: Comment = { author: ownName(state), text }
      post.comments.push(comment)
      saveState(state)
      comments.append(commentLine(comment))
    }
  })
  form.hidden = true
  const opener = make('button', { type: 'button', ariaExpanded: 'false' }, 'Comment')
  opener.addEventListener('click', () => {
    form.hidden = !form.hidden
    opener.ariaExpanded = String(!form.hidden)
    if (!form.hidden) form.querySelector('textarea')?.focus()
  })
  const person = post.isOwn ? personLine(post.author, post.when) : personLine(post.author, post.when, followButton(state, post.author))
  const likes = make('span', { className: 'quiet' })
  const actions = make('div', { className: 'actions' }, likeButton(state, post, likes), opener, likes)
  return card(`Post by ${post.author}`, person, make('p', { className: 'text' }, post.text), actions, comments, form)
}

const commentLine = ({ author, text }: Comment): HTMLElement => make('p', { className: 'text' }, make('strong', {}, `${author} `), text)

function likeButton(state: State, post: Post, likes: HTMLElement): HTMLButtonElement {
  const button = make('button', { type: 'button' })
  const draw = (): void => {
    const count = post.otherLikes + (post.liked ? 1 : 0)
    button.textContent = post.liked ? 'Liked' : 'Like'
    button.ariaPressed = String(post.liked)
    likes.textContent = count === 1 ? '1 like' : `${count} likes`
  }
  button.addEventListener('click', oneAtATime(() => {
    const liked = !post.liked
    return sendOrSay('like', { post: post.id, liked }, liked ? `You like the post by ${post.author}.` : 'Like taken back.', () => {
      post.liked = liked
      saveState(state)
      draw()
    })
  }))
  draw()
  return button
}

function followButton(state: State, author: string): HTMLButtonElement {
  const isFollowed = (): boolean => state.following.includes(author)
  const button = make('button', { type: 'button' }, isFollowed() ? 'Following' : 'Follow')
  button.addEventListener('click', oneAtATime(() => {
    const follow = !isFollowed()
    return sendOrSay('follow', { author, follow }, follow ? `You follow ${author}.` : `You no longer follow ${author}.`, () => {
      state.following = follow ? [...state.following, author] : state.following.filter((name) => name !== author)
      saveState(state)
      button.textContent = follow ? 'Following' : 'Follow'
    })
  }))
  return button
}

/** Fills the list of friend requests. Declining tells nobody anything, so it sends nothing. */
export function showRequests(state: State): void {
  place('requests').append(...state.requests.map((request) => {
    const accept = make('button', { type: 'button', className: 'main-button' }, 'Accept')
    const decline = make('button', { type: 'button' }, 'Decline')
    const end = make('div', { className: 'actions' })
    const draw = (): void => {
      if (request.answer === 'open') end.replaceChildren(accept, decline)
      else end.replaceChildren(make('strong', { tabIndex: -1 }, request.answer === 'accepted' ? 'Accepted' : 'Declined'))
    }
    const settle = (answer: 'accepted' | 'declined'): void => {
      request.answer = answer
      saveState(state)
      draw()
      end.querySelector('strong')?.focus() // the pressed button is gone
    }
    accept.addEventListener('click', oneAtATime(() => sendOrSay('accept', { name: request.name }, `You and ${request.name} are now friends.`, () => { settle('accepted') })))
    decline.addEventListener('click', () => {
      settle('declined')
      announce(`Request of ${request.name} declined.`)
    })
    draw()
    return make('li', {}, card(`Request of ${request.name}`, personLine(request.name, request.about, end)))
  }))
}
