import type { ReactNode } from 'react'
import { Marked, MarkedWords } from '../parts/Marked.tsx'
import { markSegments } from '../parts/mark-segments.ts'
import { t } from '../texts/texts.ts'
import styles from './Findings.module.css'
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
        <Marked segments={segments} />
      </blockquote>
      <MarkedWords text={view.excerpt} spans={view.findings.flatMap((finding) => finding.spans)} />
      {view.isListLocked && <p className={styles.caption}>{t('ask.listLocked')}</p>}
    </figure>
  )
}
