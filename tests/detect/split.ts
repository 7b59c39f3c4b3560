import type { Split } from './document.ts'
import { createRandom } from './random.ts'

const blockSize = 5
const shares: readonly Split[] = ['train', 'train', 'train', 'dev', 'test']

/**
 * Where a template belongs. Ids are a stratum and a number ("T2-014"); five numbers in a row form a block, and the hash of the
 * block deals out three places in train, one in dev and one in test. So each stratum is cut 60/20/20, and a template that is added
 * later moves no other one.
 */
export function splitOf(template: string): Split {
  const [stratum, digits] = template.split('-')
  const number = Number(digits)
  if (stratum === undefined || !Number.isInteger(number) || number < 1) throw new Error(`Not a template id: ${template}`)
  const block = Math.floor((number - 1) / blockSize)
  return createRandom(`${stratum}/${block}`).shuffled(shares)[(number - 1) % blockSize]!
}

/** Names and places for the test split are never those of train and dev. */
export const sideOf = (split: Split): 'known' | 'unseen' => (split === 'test' ? 'unseen' : 'known')
