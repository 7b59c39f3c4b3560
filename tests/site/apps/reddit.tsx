import { useState, type KeyboardEvent, type ReactElement } from 'react'
import { createRoot } from 'react-dom/client'
import { isSendChord, post, showPosted } from './shared.ts'

function CommentBox({ thread }: { readonly thread: string }): ReactElement {
  const [text, setText] = useState('')
  const send = (): void => {
    const written = text.trim()
    if (written === '') return
    setText('')
    const form = new FormData()
    form.set('parentId', thread)
    form.set('text', written)
    void post('/svc/shreddit/comment', form).then((done) => {
      if (done) showPosted(written)
    })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isSendChord(event.nativeEvent)) return
    event.preventDefault()
    send()
  }
  return (
    <div>
      <textarea
        aria-label="Join the conversation"
        placeholder="Join the conversation"
        rows={4}
        style={{ display: 'block', width: '100%' }}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <button type="button" onClick={() => setText('')}>
        Cancel
      </button>
      <button type="button" disabled={text.trim() === ''} onClick={send}>
        Comment
      </button>
    </div>
  )
}

class ShredditComposer extends HTMLElement {
  connectedCallback(): void {
    if (this.shadowRoot) return
    const container = document.createElement('div')
    this.attachShadow({ mode: 'open' }).append(container)
    createRoot(container).render(<CommentBox thread={this.dataset['thread'] ?? ''} />)
  }
}

customElements.define('shreddit-composer', ShredditComposer)
