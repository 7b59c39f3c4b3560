import { find, onPress, openSocket, showPosted } from './shared.ts'

const editor = find('#editor', HTMLElement)
const send = openSocket('/ws/chat')

function sendMessage(): void {
  const text = editor.innerText.trim()
  if (text === '') return
  editor.replaceChildren()
  send({ type: 'message', thread: location.pathname.split('/')[2], text })
  showPosted(text)
}

editor.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
  event.preventDefault()
  sendMessage()
})
onPress(find('#send', HTMLElement), sendMessage)
