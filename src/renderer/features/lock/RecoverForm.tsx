import { useState, type ReactNode } from 'react'
import { Form } from 'react-aria-components'
import type { SelfId } from '../../../shared/persona.ts'
import { call } from '../../bridge.ts'
import { Button } from '../../parts/Button.tsx'
import { Field } from '../../parts/Field.tsx'
import { useWork } from '../../parts/use-work.ts'
import { t } from '../../texts/texts.ts'
import { NewPassphraseFields, useNewPassphrase } from '../../parts/PassphraseFields.tsx'
import styles from './Lock.module.css'
import { RecoveryCode } from './RecoveryCode.tsx'

/** The way in without the passphrase. The next code is shown before anything opens, since a page would cover it. */
export function RecoverForm({ selves }: { readonly selves: readonly SelfId[] }): ReactNode {
  const work = useWork()
  const [code, setCode] = useState('')
  const [isMissing, setMissing] = useState(false)
  const [next, setNext] = useState('')
  const passphrase = useNewPassphrase()
  const recover = async (): Promise<void> => { setNext((await call('lock.recover', { code, passphrase: passphrase.first })).code) }
  const open = (): void => { work.start('unlock', () => call('lock.unlock', { selves: [...selves], passphrase: passphrase.first }), '') }
  if (next !== '') return <RecoveryCode code={next} onDone={open} failure={work.failure} />
  const submit = (): void => {
    setMissing(code.trim() === '')
    if (code.trim() !== '' && passphrase.isReady()) work.start('recover', recover, '')
  }
  return (
    <Form className={styles.form ?? ''} aria-label={t('lock.recover.title')} onSubmit={(event) => { event.preventDefault(); submit() }}>
      <p>{t('lock.recover.text')}</p>
      <Field label={t('lock.recover.code')} value={code} onChange={(text) => { setCode(text); setMissing(false) }} problem={isMissing ? t('lock.recover.codeMissing') : ''} autoComplete="off" spellCheck="false" maxLength={100} autoFocus />
      <NewPassphraseFields passphrase={passphrase} label={t('lock.recover.passphrase')} failure={work.failure} autoFocus={false} />
      <div className={styles.buttons}><Button type="submit" look="primary" isPending={work.busy !== ''}>{t('lock.recover.action')}</Button></div>
    </Form>
  )
}
