import { find, postJson } from './shared.ts'

const editor = find('#editor', HTMLTextAreaElement)

addEventListener('message', (event) => {
  if (event.origin !== 'https://blog.example.org' || event.data !== 'publish') return
  const text = editor.value.trim()
  if (text === '') return
  editor.value = ''
  void postJson('/api/comments', { thread: 'split', text })
})
