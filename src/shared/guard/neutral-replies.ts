/**
 * Answers to a review that say nothing about the person who wrote it: not that they came, not that they did not. None
 * gives thanks for coming, because that alone would tell the world who is a client.
 */
export const neutralReplies: readonly string[] = [
  'Privacy rules keep us from saying here who does or does not work with us. Anyone with a concern is welcome to call the office.',
  'We do not discuss anyone in public, whoever they are. The office is glad to hear comments of every kind by phone.',
  'Confidentiality matters to us, so we answer no review in detail. Our contact details are on our website for anybody who wishes to talk.'
]

/** True for a reply that is one of these and nothing else. */
export const isNeutralReply = (text: string): boolean => neutralReplies.includes(text.trim())
