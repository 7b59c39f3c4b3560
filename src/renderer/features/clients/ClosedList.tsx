import { useState, type ReactNode } from 'react'
import { DialogTrigger, Form } from 'react-aria-components'
import type { ClientsStatus } from '../../../shared/clients/status.ts'
import { call } from '../../bridge.ts'
import { Button } from '../../parts/Button.tsx'
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx'
import { Field } from '../../parts/Field.tsx'
import { Section } from '../../parts/Section.tsx'
import { useWork } from '../../parts/use-work.ts'
import { t } from '../../texts/texts.ts'
import { RestoreForm } from './RestoreForm.tsx'
import styles from '../../parts/RecordScreen.module.css'
import type { Waiting } from '../../parts/use-cancel-on-leave.ts'

interface Props {
  readonly clients: ClientsStatus
  readonly waiting: Waiting
  readonly onNews: (sentence: string) => void
}

/** A list that is not open: how to open it, and what to do when that does not go. */
export function ClosedList({ clients, waiting, onNews }: Props): ReactNode {
  if (clients.state === 'opening') return <p role="status">{t('clients.state.opening')}</p>
  return (
    <>
      {clients.state === 'refused'
        ? <Refused problem={clients.problem ?? 'unreadable'} onNews={onNews} />
        : <Locked hasPassphrase={clients.hasPassphrase} onNews={onNews} />}
      <Section title={t('clients.other.title')} intro={t(clients.state === 'locked' ? 'clients.other.locked' : 'clients.other.refused')}>
        <RestoreForm clients={clients} waiting={waiting} onNews={onNews} />
        <StartAgain onNews={onNews} />
      </Section>
    </>
  )
}

interface LockedProps { readonly hasPassphrase: boolean, readonly onNews: (sentence: string) => void }

function Locked({ hasPassphrase, onNews }: LockedProps): ReactNode {
  const work = useWork()
  const [passphrase, setPassphrase] = useState('')
  const [isMissing, setMissing] = useState(false)
  const unlock = async (): Promise<void> => {
    await call('clients.unlock', { passphrase: hasPassphrase ? passphrase : null })
    onNews(t('clients.locked.opened'))
  }
  const submit = (): void => {
    setMissing(hasPassphrase && passphrase === '')
    if (!hasPassphrase || passphrase !== '') work.start('unlock', unlock, '')
  }
  return (
    <Section title={t('clients.locked.title')} intro={t('clients.locked.text')}>
      <Form className={styles.form ?? ''} onSubmit={(event) => { event.preventDefault(); submit() }}>
        {hasPassphrase
          ? <Field label={t('clients.passphrase.label')} type="password" value={passphrase} onChange={(text) => { setPassphrase(text); setMissing(false) }} problem={isMissing ? t('clients.passphrase.missing') : work.failure} autoComplete="off" maxLength={1000} />
          : <p role="alert" className={styles.failure}>{work.failure}</p>}
        <div className={styles.buttons}><Button type="submit" look="primary" isPending={work.busy !== ''}>{t('clients.locked.action')}</Button></div>
      </Form>
    </Section>
  )
}

interface RefusedProps { readonly problem: NonNullable<ClientsStatus['problem']>, readonly onNews: (sentence: string) => void }

function Refused({ problem, onNews }: RefusedProps): ReactNode {
  const work = useWork()
  // What is wrong with the file itself stays wrong.
  const canPass = problem === 'no-keychain' || problem === 'unreadable'
  const again = async (): Promise<void> => {
    await call('clients.unlock', { passphrase: null })
    onNews(t('clients.locked.opened'))
  }
  return (
    <Section title={t('clients.refused.title')}>
      <p role="alert" className={styles.warning}>{t(`clients.problem.${problem}`)}</p>
      <p role="status" className={styles.quiet}>{work.failure === '' ? '' : t('clients.refused.still')}</p>
      <div className={styles.buttons}><Button look={canPass ? 'primary' : 'plain'} isPending={work.busy !== ''} onPress={() => { work.start('again', again, '') }}>{t('common.tryAgain')}</Button></div>
    </Section>
  )
}

function StartAgain({ onNews }: { readonly onNews: (sentence: string) => void }): ReactNode {
  const work = useWork()
  const start = async (): Promise<void> => {
    await call('clients.startAgain')
    onNews(t('clients.startAgain.done'))
  }
  return (
    <div className={styles.card}>
      <p>{t('clients.startAgain.help')}</p>
      <p role="alert" className={styles.failure}>{work.failure}</p>
      <div className={styles.buttons}>
        <DialogTrigger>
          <Button isPending={work.busy !== ''}>{t('clients.startAgain.action')}</Button>
          <ConfirmDialog title={t('clients.startAgain.title')} text={t('clients.startAgain.text')} action={t('clients.startAgain.action')} onConfirm={() => { work.start('start', start, '') }} />
        </DialogTrigger>
      </div>
    </div>
  )
}
