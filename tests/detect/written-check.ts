import { parseArgs } from 'node:util'
import { detector } from './detector.ts'
import { writtenForCheck, writtenForTraining, type WrittenPost } from './written.ts'

// What the detector says of the posts that were written for it: node tests/detect/written-check.ts [--misses]
// Of the third that is kept from training only figures are printed; of the rest also the posts that it gets wrong.

const { values } = parseArgs({ options: { misses: { type: 'boolean', default: false } } })
const built = detector.build([])
const isWanted = ({ label }: WrittenPost): boolean => label === 'story' || label === 'referral' || label === 'reply'
const isAlarm = ({ text }: WrittenPost): boolean => ['ask', 'stop'].includes(built.check(text, { page: '' }).level)

function tell(name: string, posts: readonly WrittenPost[]): void {
  console.log(name)
  for (const label of ['story', 'referral', 'reply', 'quiet', 'neutral-reply']) {
    const part = posts.filter((post) => post.label === label)
    if (part.length > 0) console.log(`  ${label.padEnd(16)}alarms ${part.filter(isAlarm).length} of ${part.length}`)
  }
}

const training = writtenForTraining()
tell('kept from training (a third of part d)', writtenForCheck())
tell('trained on: part d', training.filter(({ id }) => id.startsWith('d')))
tell('trained on: the other parts', training.filter(({ id }) => !id.startsWith('d')))
if (values.misses) for (const post of training) if (isAlarm(post) !== isWanted(post)) console.log(`${post.id} ${post.label}: ${post.text}`)
