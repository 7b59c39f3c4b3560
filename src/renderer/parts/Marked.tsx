import { Fragment, type ReactNode } from 'react'
import { t } from '../texts/texts.ts'
import styles from './Marked.module.css'
import { markedWords, type ReasonedSpan, type Segment } from './mark-segments.ts'

/** A text with some of its words marked. */
export function Marked({ segments }: { readonly segments: readonly Segment[] }): ReactNode {
  return segments.map((segment, index) => <Fragment key={index}>{segment.marked ? <mark className={styles.mark}>{segment.text}</mark> : segment.text}</Fragment>)
}

/** The marked words, each with its reason; nothing where no reason is known. */
export function MarkedWords({ text, spans, most }: { readonly text: string, readonly spans: readonly ReasonedSpan[], readonly most?: number }): ReactNode {
  const words = markedWords(text, spans, most)
  if (words.length === 0) return null
  return (
    <ul className={styles.reasons} aria-label={t('marked.label')}>
      {words.map(({ word, reason }) => <li key={`${word} ${reason}`}><mark className={styles.mark}><bdi>{word}</bdi></mark> {reason}</li>)}
    </ul>
  )
}
