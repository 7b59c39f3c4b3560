import { find, onPress, postJson, showPosted } from './shared.ts'

const editor = find('#editor', HTMLTextAreaElement)

onPress(find('#post', HTMLButtonElement), () => {
  const text = editor.value.trim()
  if (text === '') return
  editor.value = ''
  void postJson('/api/comments', { thread: 'article', text }).then((done) => {
    if (done) showPosted(text)
  })
})
