import Quill from 'quill'
import { find, onPress, onSendChord, postJson, showPosted, wireActs, wireDialog } from './shared.ts'

const headers = { 'csrf-token': 'ajax:1234567890', 'x-restli-protocol-version': '2.0.0' }
const button = find('#post', HTMLButtonElement)
const quill = new Quill(find('#editor', HTMLElement), {
  modules: { toolbar: false },
  placeholder: 'What do you want to talk about?',
})
const close = wireDialog(() => quill.focus())

function text(): string {
  return quill.getText().trim()
}

function publish(): void {
  const written = text()
  if (written === '') return
  quill.setText('')
  const share = {
    visibleToConnectionsOnly: false,
    commentaryV2: { text: written, attributes: [] },
    origin: 'FEED',
    allowedCommentersScope: 'ALL',
    media: [],
  }
  void postJson('/voyager/api/contentcreation/normShares', share, headers).then((done) => {
    if (!done) return
    showPosted(written)
    close()
  })
}

quill.root.setAttribute('role', 'textbox')
quill.root.setAttribute('aria-multiline', 'true')
quill.root.setAttribute('aria-label', 'Text editor for creating content')
quill.on('text-change', () => {
  button.disabled = text() === ''
})
onSendChord(quill.root, publish)
onPress(button, publish)
wireActs('data-act', (path) => postJson(path, { reactionType: 'LIKE' }, headers))
