import { Fragment, type ReactNode } from 'react'
import { t } from '../texts/texts.ts'
import styles from './Findings.module.css'
import { markSegments } from './mark-segments.ts'
import type { AskView } from './views.ts'

interface Props { readonly view: AskView }

/** Why it is asked: each reason with its source. */
export function Findings({ view }: Props): ReactNode {
  return (
    <ul className={styles.findings} aria-label={t('ask.why')}>
      {view.findings.length === 0 && <li>{t('ask.nothing')}</li>}
      {view.findings.map((finding) => (
        <li key={finding.ruleId} className={styles.finding}>
          <span>{finding.sentence}</span>
          {finding.evidence !== '' && <span className={styles.evidence}>{t('ask.evidence', { evidence: finding.evidence })}</span>}
          {finding.source !== '' && <span className={styles.source}>{t('ask.source', { source: finding.source })}</span>}
        </li>
      ))}
    </ul>
  )
}

/** The user's own words, with the matched ones marked. */
export function Excerpt({ view }: Props): ReactNode {
  if (view.excerpt === '') return null
  const segments = markSegments(view.excerpt, view.findings.flatMap((finding) => finding.spans))
  return (
    <figure className={styles.excerpt}>
      <figcaption className={styles.caption}>{t('ask.excerpt')}</figcaption>
      <blockquote className={styles.quote}>
        {segments.map((segment, index) => (
          <Fragment key={index}>{segment.marked ? <mark className={styles.mark}>{segment.text}</mark> : segment.text}</Fragment>
        ))}
      </blockquote>
    </figure>
  )
}
