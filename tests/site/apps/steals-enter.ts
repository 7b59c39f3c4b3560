// Runs before anything else in its page, so that it is the first of the page's own listeners on window.
import { find, postJson } from './shared.ts'

addEventListener(
  'keydown',
  (event) => {
    if (event.key !== 'Enter' || event.shiftKey) return
    const editor = find('#editor', HTMLTextAreaElement)
    const text = editor.value.trim()
    if (text === '') return
    event.preventDefault()
    event.stopImmediatePropagation()
    editor.value = ''
    void postJson('/api/post', { text })
  },
  { capture: true },
)
