import { useEffect, useId, useRef, type ReactNode } from 'react'
import { Button } from '../../parts/Button.tsx'
import { t } from '../../texts/texts.ts'
import styles from './Lock.module.css'

interface Props {
  readonly code: string
  readonly onDone: () => void
  readonly failure: string
}

/** The one time that a recovery code is seen. On paper nothing else is printed. */
export function RecoveryCode({ code, onDone, failure }: Props): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  useEffect(() => { heading.current?.focus() }, [])
  return (
    <section className={styles.code} aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1} className={styles.codeTitle}>{t('lock.code.title')}</h2>
      <p>{t('lock.code.text')}</p>
      <p className={styles.letters} role="group" aria-label={t('lock.code.name')}>{code}</p>
      <p role="alert" className={styles.failure}>{failure}</p>
      <div className={styles.buttons}>
        <Button look="primary" onPress={onDone}>{t('lock.code.done')}</Button>
        <Button onPress={() => { window.print() }}>{t('lock.code.print')}</Button>
      </div>
    </section>
  )
}
