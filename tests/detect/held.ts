import { readNear } from './files.ts'
import { detector } from './detector.ts'
import { isAlarm } from './metrics.ts'

// Figures of the posts that no weight was fitted on: node tests/detect/held.ts [--ids]
// held-a: everyday posts and those of a practice; held-b: stories and referrals; held-c: answers to reviews; held-d: both; held-e and held-g: all kinds,
// written from a brief alone. README.md tells how they were used.

interface Post { readonly id: string, readonly text: string, readonly label: string }

const built = detector.build([])
const postsOf = (name: string): readonly Post[] => readNear(`data/${name}.jsonl`).trim().split('\n').map((line) => JSON.parse(line) as Post)

/** Tells how many of a file raise an alarm on a page, and with `--ids` which are not as wanted. */
function tell(file: string, label: RegExp, page: string, isWanted: boolean): void {
  const posts = postsOf(file).filter((post) => label.test(post.label))
  const alarming = posts.filter(({ text }) => isAlarm(built.check(text, { page }).level))
  const unmarked = posts.filter(({ text }) => { const { level, spans } = built.check(text, { page }); return level !== 'none' && spans.length === 0 })
  console.log(`${`${file} ${label.source} on ${page}`.padEnd(56)}${alarming.length} of ${posts.length} alarms${isWanted ? '' : ' (none wanted)'}${unmarked.length > 0 ? `, ${unmarked.length} WITHOUT A MARK` : ''}`)
  const wrong = posts.filter((post) => alarming.includes(post) !== isWanted)
  if (process.argv.includes('--ids')) console.log(`  ${wrong.map(({ id }) => id).join(' ')}`)
}

tell('held-a', /quiet/, 'other', false)
tell('held-a', /quiet/, 'group', false)
tell('held-b', /story/, 'other', true)
tell('held-b', /referral/, 'other', true)
tell('held-c', /^reply/, 'other', true)
tell('held-c', /^reply/, 'review_reply', true)
tell('held-c', /neutral-reply/, 'other', false)
tell('held-d', /quiet/, 'other', false)
tell('held-d', /quiet/, 'group', false)
tell('held-d', /story|referral/, 'other', true)
for (const file of ['held-e', 'held-g']) {
  for (const label of [/story/, /referral/, /^reply/]) tell(file, label, 'other', true)
  for (const label of [/neutral-reply/, /quiet/]) tell(file, label, 'other', false)
  tell(file, /^reply/, 'review_reply', true)
}
