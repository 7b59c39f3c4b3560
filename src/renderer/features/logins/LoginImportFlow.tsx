import { useState, type ReactNode } from 'react'
import { Form } from 'react-aria-components'
import type { LoginImport, LoginImportDone } from '../../../shared/logins/login-views.ts'
import { selfIds, type SelfId } from '../../../shared/persona.ts'
import { call } from '../../bridge.ts'
import { Button } from '../../parts/Button.tsx'
import { ChoiceGroup } from '../../parts/ChoiceGroup.tsx'
import { Field } from '../../parts/Field.tsx'
import styles from '../../parts/RecordScreen.module.css'
import { Section } from '../../parts/Section.tsx'
import type { Waiting } from '../../parts/use-cancel-on-leave.ts'
import { useWork } from '../../parts/use-work.ts'
import { t } from '../../texts/texts.ts'
import { selfWord } from '../../texts/wording.ts'
import { ImportedLogins } from './ImportedLogins.tsx'
import { LoginImportReview } from './LoginImportReview.tsx'

interface Props {
  /** The active self, which the choice begins with. */
  readonly self: SelfId
  readonly waiting: Waiting
  /** Back to the list, with what happened as a sentence. */
  readonly onEnd: (sentence: string) => void
}

/** Takes logins over from a file: choose, look, add, and keep what could not be taken. */
export function LoginImportFlow({ self, waiting, onEnd }: Props): ReactNode {
  const [preview, setPreview] = useState<LoginImport | null>(null)
  const [outcome, setOutcome] = useState<LoginImportDone | null>(null)
  const read = (found: LoginImport | null): void => { if (found !== null) { waiting.set(found.id); setPreview(found) } }
  const end = (sentence: string): void => { waiting.set(null); onEnd(sentence) }
  if (preview === null) return <Sources self={self} onRead={read} onCancel={() => { end('') }} />
  if (outcome === null) return <LoginImportReview preview={preview} onCancel={() => { end(t('logins.import.cancelled')) }} onDone={setOutcome} />
  return <ImportedLogins preview={preview} outcome={outcome} onEnd={() => { end('') }} />
}

interface SourceProps {
  readonly onRead: (preview: LoginImport | null) => void
}

function Sources({ self: active, onRead, onCancel }: SourceProps & { readonly self: SelfId, readonly onCancel: () => void }): ReactNode {
  const work = useWork()
  const [self, setSelf] = useState(active)
  return (
    <Section title={t('logins.import.title')} intro={t('logins.import.intro')}>
      <div className={styles.card}>
        <h3 className={styles.emptyTitle}>{t('logins.import.table')}</h3>
        <p className={styles.quiet}>{t('logins.import.tableHelp')}</p>
        <ChoiceGroup label={t('logins.import.self')} value={self} choices={selfIds.map((value) => ({ value, label: selfWord(value) }))} onChange={setSelf} />
        <div className={styles.buttons}>
          <Button look="primary" onPress={() => { work.start('table', async () => { onRead(await call('logins.readTable', { self })) }, '') }}>{t('logins.import.file')}</Button>
          <span role="status" className={styles.quiet}>{work.busy === '' ? '' : t('logins.import.working')}</span>
        </div>
        <p role="alert" className={styles.failure}>{work.failure}</p>
      </div>
      <OwnExport onRead={onRead} />
      <div className={styles.buttons}><Button onPress={onCancel}>{t('common.cancel')}</Button></div>
    </Section>
  )
}

function OwnExport({ onRead }: SourceProps): ReactNode {
  const work = useWork()
  const [passphrase, setPassphrase] = useState('')
  const [isMissing, setMissing] = useState(false)
  const submit = (): void => {
    setMissing(passphrase === '')
    if (passphrase !== '') work.start('own', async () => { onRead(await call('logins.readExport', { passphrase })) }, '')
  }
  return (
    <div className={styles.card}>
      <h3 className={styles.emptyTitle}>{t('logins.import.own')}</h3>
      <p className={styles.quiet}>{t('logins.import.ownHelp')}</p>
      <Form className={styles.form ?? ''} onSubmit={(event) => { event.preventDefault(); submit() }}>
        <Field
          label={t('logins.import.passphrase')}
          type="password"
          value={passphrase}
          onChange={(text) => { setPassphrase(text); setMissing(false) }}
          problem={isMissing ? t('logins.import.missing') : work.failure}
          autoComplete="off"
          maxLength={1000}
        />
        <div className={styles.buttons}><Button type="submit" isPending={work.busy !== ''}>{t('logins.import.ownFile')}</Button></div>
      </Form>
    </div>
  )
}
