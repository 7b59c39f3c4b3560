import { readFileSync } from 'node:fs'
import { clientsFromCsv } from '../../src/shared/clients/import/read-import.ts'
import { detector } from './detector.ts'

// The posts that were written by hand, apart from the generator and the detector: node tests/detect/hand.ts
// Only figures are printed, never a text, so that nothing is tuned on them.

interface Post { readonly id: string, readonly text: string, readonly place: string, readonly alarm: boolean, readonly listed: boolean, readonly kind: string, readonly second: { readonly alarm: boolean, readonly listed: boolean } }

const here = (name: string): string => readFileSync(new URL(`hand/${name}`, import.meta.url), 'utf8')
const posts = here('posts.jsonl').trim().split('\n').map((line) => JSON.parse(line) as Post)
const built = detector.build(clientsFromCsv(here('clients.csv')).clients)
const answers = posts.map((post) => {
  const { level, spans } = built.check(post.text, { page: post.place === 'message' ? 'message_thread' : post.place })
  return { post, isAlarm: level === 'ask' || level === 'stop', isListed: (level === 'ask' || level === 'stop') && spans.some(({ kind }) => kind === 'list') }
})

/** Agreement of the two readers beyond chance (Cohen's kappa). */
function kappa(first: readonly boolean[], second: readonly boolean[]): number {
  const share = (values: readonly boolean[]): number => values.filter(Boolean).length / values.length
  const agreed = share(first.map((value, at) => value === second[at]))
  const byChance = share(first) * share(second) + (1 - share(first)) * (1 - share(second))
  return (agreed - byChance) / (1 - byChance)
}

const line = (name: string, part: readonly (typeof answers)[number][], isRight: (answer: (typeof answers)[number]) => boolean): void => {
  console.log(`${name.padEnd(52)}${(part.filter(isRight).length / part.length).toFixed(3)} of ${part.length}`)
}
for (const kind of ['story', 'referral', 'review', 'listed']) line(`${kind}: noticed`, answers.filter(({ post }) => post.kind === kind), ({ isAlarm }) => isAlarm)
line('all that must be noticed', answers.filter(({ post }) => post.alarm), ({ isAlarm }) => isAlarm)
line('listed people: marked as such', answers.filter(({ post }) => post.listed), ({ isListed }) => isListed)
line('nobody of the list: no such mark', answers.filter(({ post }) => !post.listed), ({ isListed }) => !isListed)
line('everyday posts: left alone', answers.filter(({ post }) => !post.alarm), ({ isAlarm }) => !isAlarm)
console.log(`kappa of the two readers: alarm ${kappa(posts.map(({ alarm }) => alarm), posts.map(({ second }) => second.alarm)).toFixed(2)}, listed ${kappa(posts.map(({ listed }) => listed), posts.map(({ second }) => second.listed)).toFixed(2)}`)
