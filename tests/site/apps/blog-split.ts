import { find, onPress } from './shared.ts'

const frame = find('#comments', HTMLIFrameElement)

onPress(find('#publish', HTMLButtonElement), () => {
  frame.contentWindow?.postMessage('publish', new URL(frame.src).origin)
})
