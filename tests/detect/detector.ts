import { check, indexOf } from '../../src/shared/detect/check.ts'
import type { Audience } from '../../src/shared/detect/story/story.ts'
import type { Detector } from './run.ts'

const audiences: Readonly<Record<string, Audience>> = { review_reply: 'review-reply', group: 'public', message_thread: 'private' }

/** The project's own check, as the benchmark asks for it. */
export const detector: Detector = {
  build: (clients) => {
    const against = { index: indexOf(clients), allowed: [] }
    return { check: (text, { page }) => check(text, against, { audience: audiences[page] ?? 'unknown' }) }
  }
}
