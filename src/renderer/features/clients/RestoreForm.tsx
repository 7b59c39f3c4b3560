import { useState, type ReactNode } from 'react'
import { DialogTrigger, Form } from 'react-aria-components'
import type { BackupPreview } from '../../../shared/clients/client-views.ts'
import type { ClientsStatus } from '../../../shared/clients/status.ts'
import { call } from '../../bridge.ts'
import { Button } from '../../parts/Button.tsx'
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx'
import { Field } from '../../parts/Field.tsx'
import { useWork } from '../../parts/use-work.ts'
import { t } from '../../texts/texts.ts'
import { numberText } from '../../texts/wording.ts'
import styles from '../../parts/RecordScreen.module.css'
import type { Waiting } from '../../parts/use-cancel-on-leave.ts'

interface Props {
  readonly clients: ClientsStatus
  readonly waiting: Waiting
  readonly onNews: (sentence: string) => void
  /** Left out where the form always stands. */
  readonly onCancel?: () => void
}

/** Opens a backup, says what is in it, and only then takes it into use. */
export function RestoreForm({ clients, waiting, onNews, onCancel }: Props): ReactNode {
  const work = useWork()
  const [passphrase, setPassphrase] = useState('')
  const [isMissing, setMissing] = useState(false)
  const [preview, setPreview] = useState<BackupPreview | null>(null)
  const read = async (): Promise<void> => {
    const found = await call('clients.readBackup', { passphrase })
    if (found === null) return
    waiting.set(found.id)
    setPassphrase('')
    setPreview(found)
  }
  const submit = (): void => {
    setMissing(passphrase === '')
    if (passphrase !== '') work.start('read', read, '')
  }
  const forget = (): void => { waiting.set(null); setPreview(null); onCancel?.() }
  if (preview !== null) return <Found clients={clients} preview={preview} onNews={onNews} onForget={forget} onTaken={() => { setPreview(null) }} />
  return (
    <div className={styles.card}>
      <Form className={styles.form ?? ''} onSubmit={(event) => { event.preventDefault(); submit() }}>
        <Field
          label={t('clients.restore.passphrase')}
          type="password"
          value={passphrase}
          onChange={(text) => { setPassphrase(text); setMissing(false) }}
          problem={isMissing ? t('clients.passphrase.missing') : work.failure}
          autoComplete="off"
          maxLength={1000}
          autoFocus={onCancel !== undefined}
        />
        <div className={styles.buttons}>
          <Button type="submit" isPending={work.busy !== ''} {...(onCancel === undefined ? {} : { look: 'primary' as const })}>{t('clients.restore.choose')}</Button>
          {onCancel !== undefined && <Button onPress={onCancel}>{t('common.cancel')}</Button>}
        </div>
      </Form>
    </div>
  )
}

interface FoundProps {
  readonly clients: ClientsStatus
  readonly preview: BackupPreview
  readonly onNews: (sentence: string) => void
  readonly onForget: () => void
  readonly onTaken: () => void
}

function Found({ clients, preview, onNews, onForget, onTaken }: FoundProps): ReactNode {
  const work = useWork()
  const isThere = (clients.count ?? 0) > 0
  // A list that cannot be opened has no place for what is missing; only all of it can be taken.
  const canAdd = isThere && preview.missing > 0
  const restore = (mode: 'add' | 'replace') => (): void => {
    work.start(mode, async () => {
      const { count } = await call('clients.restore', { id: preview.id, mode })
      onTaken()
      onNews(t(mode === 'add' ? 'clients.restore.added' : 'clients.restore.replaced', { number: numberText(count) }))
    }, '')
  }
  const words = { number: numberText(preview.count), missing: numberText(preview.missing), file: preview.fileName }
  return (
    <div className={styles.card}>
      <p role="status">{t('clients.restore.found', words)} {isThere && t('clients.restore.missing', words)}</p>
      <p role="alert" className={styles.failure}>{work.failure}</p>
      <div className={styles.buttons}>
        {/* Takes the place of the button that was pressed. */}
        {canAdd && <Button look="primary" autoFocus isPending={work.busy === 'add'} onPress={restore('add')}>{t('clients.restore.add', words)}</Button>}
        {isThere
          ? (
            <DialogTrigger>
              <Button autoFocus={!canAdd} isPending={work.busy === 'replace'}>{t('clients.restore.replace')}</Button>
              <ConfirmDialog title={t('clients.restore.replaceTitle')} text={t('clients.restore.replaceText', words)} action={t('clients.restore.replace')} onConfirm={restore('replace')} />
            </DialogTrigger>
          )
          : <Button look="primary" autoFocus isPending={work.busy === 'replace'} onPress={restore('replace')}>{t('clients.restore.take', words)}</Button>}
        <Button onPress={onForget}>{t('common.cancel')}</Button>
      </div>
    </div>
  )
}
