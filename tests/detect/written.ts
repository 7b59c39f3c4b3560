import { readFileSync } from 'node:fs'

/** A post that was written for this benchmark, with what it is. */
export interface WrittenPost {
  readonly id: string
  readonly text: string
  readonly label: 'story' | 'referral' | 'reply' | 'quiet' | 'neutral-reply'
}

/** Parts that are used for training whole. */
const wholeParts = ['a', 'b', 'c', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't'] as const
/** The part of which a third is never trained on. */
const splitPart = 'd'

/** FNV-1a over a short ASCII text. */
const hashed = (text: string): number => text.split('').reduce((hash, sign) => Math.imul(hash ^ sign.charCodeAt(0), 0x01_00_01_93) >>> 0, 0x81_1c_9d_c5)
/** True for the third of part d that only checks what was learned from the rest; fixed by the id of a post, for good. */
export const isForCheck = (id: string): boolean => id.startsWith(splitPart) && hashed(id) % 3 === 0

function readPart(part: string): readonly WrittenPost[] {
  const lines = readFileSync(new URL(`data/written-${part}.jsonl`, import.meta.url), 'utf8').trim().split('\n')
  return lines.map((line, at) => ({ id: `${part}${String(at + 1).padStart(3, '0')}`, ...JSON.parse(line) as Omit<WrittenPost, 'id'> }))
}

/** What the weights are fitted on. */
export const writtenForTraining = (): readonly WrittenPost[] => [...wholeParts, splitPart].flatMap(readPart).filter(({ id }) => !isForCheck(id))
/** What only checks them: never look at these while tuning. */
export const writtenForCheck = (): readonly WrittenPost[] => readPart(splitPart).filter(({ id }) => isForCheck(id))
