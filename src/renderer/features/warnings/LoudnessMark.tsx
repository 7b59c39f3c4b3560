import { BellOff, Lightbulb, MessageCircleQuestionMark, OctagonAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { t } from '../../texts/texts.ts'
import styles from './Warnings.module.css'
import type { Loudness } from './rule-view.ts'

const icons = { hint: Lightbulb, ask: MessageCircleQuestionMark, stop: OctagonAlert, off: BellOff } as const

/** How loud a rule is, as a word and a picture; the colour only repeats it. */
export function LoudnessMark({ loudness }: { readonly loudness: Loudness }): ReactNode {
  const Icon = icons[loudness]
  return <span className={styles.loudness} data-loudness={loudness}><Icon aria-hidden focusable="false" />{t(`warnings.loudness.${loudness}`)}</span>
}
