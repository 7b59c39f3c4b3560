import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { LoginImport, LoginImportDone } from '../../../shared/logins/login-views.ts'
import { call } from '../../bridge.ts'
import { Button } from '../../parts/Button.tsx'
import styles from '../../parts/ImportReview.module.css'
import { useWork } from '../../parts/use-work.ts'
import { t } from '../../texts/texts.ts'
import { numberText } from '../../texts/wording.ts'

interface Props {
  readonly preview: LoginImport
  readonly outcome: LoginImportDone
  readonly onEnd: () => void
}

/** How many were added, and what was not, for the user to keep and correct. */
export function ImportedLogins({ preview, outcome: { added, replaced, left }, onEnd }: Props): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => { heading.current?.focus() }, [])
  const work = useWork()
  const [isSaved, setSaved] = useState(false)
  const save = async (): Promise<void> => { setSaved((await call('logins.saveRest', { id: preview.id })).saved) }
  return (
    <section className={styles.review} aria-labelledby="login-import-done">
      <h2 id="login-import-done" ref={heading} tabIndex={-1} className={styles.heading}>{t('logins.import.done', { number: numberText(added) })}</h2>
      {replaced > 0 && <p>{t('logins.import.replaced', { number: numberText(replaced) })}</p>}
      {left > 0 && (
        <div className={styles.part}>
          <p>{t('logins.import.left', { number: numberText(left) })}</p>
          <div className={styles.buttons}>
            <Button onPress={() => { work.start('rest', save, '') }}>{t('logins.import.saveRest')}</Button>
            <span role="status">{isSaved ? t('logins.import.saved') : ''}</span>
          </div>
          <p role="alert" className={styles.failure}>{work.failure}</p>
        </div>
      )}
      {preview.source !== 'twain' && <p className={styles.quiet}>{t('logins.import.deleteTable')}</p>}
      <div className={styles.buttons}><Button look="primary" onPress={onEnd}>{t('logins.import.back')}</Button></div>
    </section>
  )
}
