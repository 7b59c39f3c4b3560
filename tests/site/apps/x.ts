import { find, onPress, onSendChord, postJson, showPosted, wireActs } from './shared.ts'

const editor = find('#editor', HTMLElement)

function publish(): void {
  const text = editor.innerText.trim()
  if (text === '') return
  editor.replaceChildren()
  const body = { variables: { tweet_text: text, media: { media_entities: [] } }, queryId: 'example' }
  void postJson('/i/api/graphql/CreateTweet', body).then((done) => {
    if (done) showPosted(text)
  })
}

onSendChord(editor, publish)
onPress(find('#post', HTMLButtonElement), publish)
wireActs('data-act', (path) => postJson(path, { id: '301' }))
