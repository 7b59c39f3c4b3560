import { find, onPress, say } from './shared.ts'

const windowCount = 200

function loops(): void {
  setTimeout(() => {
    for (;;) {
      // Blocks the renderer for ever, which is the point of this page.
    }
  }, 300)
}

/** Tries to open many windows; returns how many the browser let through. */
function openWindows(): number {
  let opened = 0
  for (let index = 0; index < windowCount; index += 1) {
    if (window.open(`/popup?number=${index}`, '_blank', 'width=200,height=200') !== null) opened += 1
  }
  return opened
}

function popups(): void {
  const opened = { automatic: 0, clicked: 0 }
  Object.assign(window, { opened })
  onPress(find('#open', HTMLButtonElement), () => {
    opened.clicked = openWindows()
    say(`Opened ${opened.clicked} of ${windowCount} windows.`)
  })
  opened.automatic = openWindows()
  say(`Opened ${opened.automatic} of ${windowCount} windows.`)
}

function navigate(): void {
  const target = new URLSearchParams(location.search).get('to')
  if (target === null) return
  setTimeout(() => {
    try {
      location.assign(target)
      say('Navigation was asked for.')
    } catch (error) {
      say(`Navigation was refused: ${String(error)}`)
    }
  }, 100)
}

const pages: Readonly<Record<string, () => void>> = { loops, popups, navigate }

pages[find('[data-page]', HTMLElement).dataset['page'] ?? '']?.()
