import { HeadingNode, QuoteNode, registerRichText } from '@lexical/rich-text'
import {
  $createParagraphNode,
  $getRoot,
  COMMAND_PRIORITY_CRITICAL,
  createEditor,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
} from 'lexical'
import { find, isSendChord, onPress, post, showPosted, wireActs, wireDialog } from './shared.ts'

function mutate(name: string, input: Readonly<Record<string, unknown>>): Promise<boolean> {
  const body = new URLSearchParams({
    fb_api_caller_class: 'RelayModern',
    fb_api_req_friendly_name: name,
    variables: JSON.stringify({ input: { ...input, client_mutation_id: crypto.randomUUID() } }),
    server_timestamps: 'true',
    doc_id: '7000000000000001',
  })
  return post('/api/graphql/', body, { 'x-fb-friendly-name': name })
}

function textOf(editor: LexicalEditor): string {
  return editor.getEditorState().read(() => $getRoot().getTextContent()).trim()
}

function empty(editor: LexicalEditor): void {
  editor.update(
    () => {
      const paragraph = $createParagraphNode()
      $getRoot().clear().append(paragraph)
      paragraph.select()
    },
    { discrete: true },
  )
}

/** Makes a Lexical editor of `root`; `sends` tells which Enter key calls `send`. */
function makeEditor(root: HTMLElement, sends: (event: KeyboardEvent) => boolean, send: () => void): LexicalEditor {
  const editor = createEditor({
    namespace: 'site',
    nodes: [HeadingNode, QuoteNode],
    onError: (error) => console.error(error),
  })
  registerRichText(editor)
  editor.registerCommand(
    KEY_ENTER_COMMAND,
    (event) => {
      if (event === null || !sends(event)) return false
      event.preventDefault()
      send()
      return true
    },
    COMMAND_PRIORITY_CRITICAL,
  )
  editor.setRootElement(root)
  return editor
}

function wireComposer(): void {
  const button = find('#post', HTMLElement)
  const editor = makeEditor(find('#editor', HTMLElement), isSendChord, publish)
  const close = wireDialog(() => editor.focus())
  function publish(): void {
    const text = textOf(editor)
    if (text === '') return
    empty(editor)
    void mutate('ComposerStoryCreateMutation', {
      composer_entry_point: 'inline_composer',
      message: { text, ranges: [] },
      audience: { privacy: { base_state: 'FRIENDS' } },
    }).then((done) => {
      if (!done) return
      showPosted(text)
      close()
    })
  }
  editor.registerUpdateListener(() => button.setAttribute('aria-disabled', String(textOf(editor) === '')))
  onPress(button, publish)
}

function wireComment(opener: HTMLElement): void {
  const article = opener.closest('article')
  if (article === null) return
  const root = find('[role="textbox"]', HTMLElement, article)
  const editor = makeEditor(root, (event) => !event.shiftKey && !event.isComposing, send)
  function send(): void {
    const text = textOf(editor)
    if (text === '') return
    empty(editor)
    void mutate('useCometUFICreateCommentMutation', {
      feedback_id: opener.dataset['comment'],
      message: { text, ranges: [] },
    }).then((done) => {
      if (done) article?.append(Object.assign(document.createElement('p'), { textContent: text }))
    })
  }
  onPress(opener, () => {
    if (root.parentElement) root.parentElement.hidden = false
    editor.focus()
  })
}

wireComposer()
for (const opener of document.querySelectorAll<HTMLElement>('[data-comment]')) wireComment(opener)
wireActs('data-mutation', (name, element) => mutate(name, { target_id: element.dataset['target'] }))
