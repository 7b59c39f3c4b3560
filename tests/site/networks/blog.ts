import { renderPage } from '../page.ts'
import { jsonPost, type Network } from '../route.ts'

const blogOrigin = 'https://blog.example.org'
const commentsOrigin = 'https://comments.example.net'

function frame(path: string): string {
  return `<iframe src="${commentsOrigin}${path}" title="Comments" width="100%" height="320" id="comments"></iframe>`
}

/** A blog that lets another origin bring the comments. */
export const blog: Network = {
  hosts: ['blog.example.org'],
  routes: [
    {
      method: 'GET',
      path: '/article',
      answer: (call) =>
        renderPage(call, {
          title: 'A walk along the canal',
          frames: commentsOrigin,
          body: `<article><h1>A walk along the canal</h1><p>It was longer than the map says.</p></article>${frame('/embed')}`,
        }),
    },
    {
      // Here the button lies outside the frame that holds the editor.
      method: 'GET',
      path: '/split',
      answer: (call) =>
        renderPage(call, {
          title: 'Write for the blog',
          frames: commentsOrigin,
          app: 'blog-split',
          body: `<h1>Write for the blog</h1>${frame('/editor')}<button type="button" id="publish">Publish</button>`,
        }),
    },
  ],
}

/** The comment service inside the blog's frames. */
export const comments: Network = {
  hosts: ['comments.example.net'],
  routes: [
    {
      method: 'GET',
      path: '/embed',
      answer: (call) =>
        renderPage(call, {
          title: 'Comments',
          framedBy: blogOrigin,
          app: 'comments-embed',
          body: `<label>Write a comment <textarea id="editor" rows="3"></textarea></label>
<button type="button" id="post">Post comment</button><div id="feed"></div>`,
        }),
    },
    {
      method: 'GET',
      path: '/editor',
      answer: (call) =>
        renderPage(call, {
          title: 'Editor',
          framedBy: blogOrigin,
          app: 'comments-editor',
          body: '<label>Your text <textarea id="editor" rows="6"></textarea></label>',
        }),
    },
    jsonPost('/api/comments', 'text'),
  ],
}
