import { Info, Lightbulb, MessageCircleQuestionMark, OctagonAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { CheckedText } from '../../../shared/ipc/shell-view.ts'
import { markSegments, markedWords } from '../../parts/mark-segments.ts'
import { Marked, MarkedWords } from '../../parts/Marked.tsx'
import { t } from '../../texts/texts.ts'
import { numberText } from '../../texts/wording.ts'
import styles from './Toolkit.module.css'

/** More reasons than these are only counted. */
const mostReasons = 40

/** No tick for "nothing found": it would promise more than the words. */
const icons = { none: Info, hint: Lightbulb, ask: MessageCircleQuestionMark, stop: OctagonAlert } as const

/** A text and what was found in exactly this text. */
export interface Checked {
  readonly text: string
  readonly result: CheckedText
}

/** What the check found, in words; why; and the text with what was found in it. */
export function CheckResult({ checked }: { readonly checked: Checked | null }): ReactNode {
  return (
    <div {...(checked === null ? {} : { 'className': styles.result ?? '', 'data-level': checked.result.level })}>
      {/* Always there, so that what comes into it is spoken: the verdict, and not the whole text. */}
      <div role="status" className={styles.verdict}>{checked !== null && <Verdict checked={checked} />}</div>
      {checked !== null && checked.result.spans.length > 0 && <Evidence checked={checked} />}
    </div>
  )
}

interface Props { readonly checked: Checked }

function Verdict({ checked: { text, result: { level, checkedTo, namesChecked } } }: Props): ReactNode {
  const Icon = icons[level]
  return (
    <>
      <h3 className={styles.level}><Icon aria-hidden focusable="false" />{t(`toolkit.level.${level}.title`)}</h3>
      <p>{t(`toolkit.level.${level}.text`)}</p>
      {!namesChecked && <p className={styles.note}>{t('toolkit.check.notNames')}</p>}
      {checkedTo < text.length && <p className={styles.note}>{t('toolkit.check.firstPart', { number: numberText(checkedTo), total: numberText(text.length) })}</p>}
    </>
  )
}

function Evidence({ checked: { text, result: { spans, checkedTo } } }: Props): ReactNode {
  const seen = text.slice(0, checkedTo)
  const more = markedWords(seen, spans, Number.POSITIVE_INFINITY).length - mostReasons
  return (
    <>
      <MarkedWords text={seen} spans={spans} most={mostReasons} />
      {more > 0 && <p className={styles.quiet}>{t('toolkit.check.more', { number: numberText(more) })}</p>}
      <p className={styles.label} id="checked-text">{t('toolkit.check.marked')}</p>
      <div className={styles.marked} role="group" tabIndex={0} aria-labelledby="checked-text"><Marked segments={markSegments(seen, spans)} /></div>
    </>
  )
}
