import type { Found } from './metrics.ts'
import type { Detector } from './run.ts'

/** The least that a detector must beat: whole names and addresses of the list as typed, and what looks like an e-mail address. */
export const baseline: Detector = {
  build(clients) {
    const known = clients.flatMap(({ given, family, emails }) => [`${given} ${family}`, ...emails]).map((entry) => entry.toLowerCase())
    return {
      check(text) {
        const lower = text.toLowerCase()
        const spans: Found[] = []
        for (const entry of known) {
          const start = lower.indexOf(entry)
          if (start >= 0) spans.push({ start, end: start + entry.length, kind: 'list' })
        }
        const listed = spans.length > 0
        for (const match of text.matchAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g)) spans.push({ start: match.index, end: match.index + match[0].length, kind: 'email' })
        return { level: listed ? 'stop' : spans.length > 0 ? 'hint' : 'none', spans }
      },
    }
  },
}
