import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from '../../parts/Button.tsx'
import { t } from '../../texts/texts.ts'
import { numberText } from '../../texts/wording.ts'
import styles from '../../parts/ImportReview.module.css'

export interface Outcome {
  readonly added: number
  /** The lines that were not taken, as they stood in the file. */
  readonly failedText: string
}

/** How many were added, and what was not, to be kept and corrected by the user. */
export function ImportDone({ outcome, onEnd }: { readonly outcome: Outcome, readonly onEnd: () => void }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => { heading.current?.focus() }, [])
  return (
    <section className={styles.review} aria-labelledby="import-done">
      <h2 id="import-done" ref={heading} tabIndex={-1} className={styles.heading}>{t('clients.import.done', { number: numberText(outcome.added) })}</h2>
      {outcome.failedText !== '' && <Rest text={outcome.failedText} />}
      <div className={styles.buttons}><Button look="primary" onPress={onEnd}>{t('clients.import.back')}</Button></div>
    </section>
  )
}

function Rest({ text }: { readonly text: string }): ReactNode {
  const area = useRef<HTMLTextAreaElement>(null)
  const [answer, setAnswer] = useState('')
  const copy = async (): Promise<void> => {
    area.current?.select()
    // Where the clipboard is refused the text is selected, so one key copies it.
    setAnswer(await navigator.clipboard.writeText(text).then(() => t('clients.import.copied'), () => t('clients.import.selected')))
  }
  return (
    <div className={styles.part}>
      <label htmlFor="import-rest" className={styles.label}>{t('clients.import.rest')}</label>
      <textarea id="import-rest" ref={area} readOnly className={styles.rest} value={text} />
      <div className={styles.buttons}>
        <Button onPress={() => { void copy() }}>{t('clients.import.copy')}</Button>
        <span role="status">{answer}</span>
      </div>
    </div>
  )
}
