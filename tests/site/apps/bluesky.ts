import { Editor } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'
import { find, isSendChord, onPress, postJson, showPosted, wireActs, wireDialog } from './shared.ts'

const button = find('#post', HTMLButtonElement)

const editor = new Editor({
  element: find('#editor', HTMLElement),
  extensions: [StarterKit],
  editorProps: {
    attributes: { role: 'textbox', 'aria-label': 'Write your post', 'aria-multiline': 'true' },
    handleKeyDown: (_view, event) => {
      if (!isSendChord(event)) return false
      publish()
      return true
    },
  },
  onUpdate: () => {
    button.disabled = text() === ''
  },
})
const close = wireDialog(() => editor.commands.focus())

function text(): string {
  return editor.getText({ blockSeparator: '\n' }).trim()
}

function createRecord(collection: string, record: Readonly<Record<string, unknown>>): Promise<boolean> {
  return postJson('/xrpc/com.atproto.repo.createRecord', {
    repo: 'did:plc:example',
    collection,
    record: { $type: collection, createdAt: new Date().toISOString(), ...record },
  })
}

function publish(): void {
  const written = text()
  if (written === '') return
  editor.commands.clearContent(true)
  void createRecord('app.bsky.feed.post', { text: written, langs: ['en'] }).then((done) => {
    if (!done) return
    showPosted(written)
    close()
  })
}

onPress(button, publish)
wireActs('data-collection', (collection) => createRecord(collection, { subject: 'at://did:plc:example' }))
