import { useState, type ReactNode } from 'react'
import { DialogTrigger, Form } from 'react-aria-components'
import type { Client } from '../../../shared/clients/client.ts'
import { call } from '../../bridge.ts'
import { Button } from '../../parts/Button.tsx'
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx'
import { FormDialog, showFirstProblem } from '../../parts/FormDialog.tsx'
import { t } from '../../texts/texts.ts'
import { failureText } from '../../texts/wording.ts'
import { clientName } from './client-words.ts'
import { clientOf, entryDraftOf, problemsOf, type EntryDraft } from './entry-draft.ts'
import { EntryFields } from './EntryFields.tsx'
import styles from '../../parts/FormDialog.module.css'

interface Props {
  /** Null for a new person. */
  readonly client: Client | null
  /** What was typed before and could not be stored; null where the form begins with the entry. */
  readonly kept: EntryDraft | null
  /** Closed without a change. What could not be stored comes along: the way out may lie outside the form. */
  readonly onClose: (unsaved: EntryDraft | null) => void
  readonly onSaved: (sentence: string) => void
  readonly onRemoved: (sentence: string) => void
}

/** The form of one person, above the list, which keeps its place beneath. */
export function EntryDialog({ client, kept, onClose, onSaved, onRemoved }: Props): ReactNode {
  const [before] = useState(() => entryDraftOf(client))
  const [draft, setDraft] = useState(kept ?? before)
  const isChanged = JSON.stringify(draft) !== JSON.stringify(before)
  return (
    <FormDialog title={client === null ? t('clients.form.addTitle') : clientName(client)} isChanged={isChanged} onClose={() => { onClose(null) }}>
      <EntryForm client={client} draft={draft} setDraft={setDraft} onClose={onClose} onSaved={onSaved} onRemoved={onRemoved} />
    </FormDialog>
  )
}

interface FormProps extends Omit<Props, 'kept'> {
  readonly draft: EntryDraft
  readonly setDraft: (draft: EntryDraft) => void
}

function EntryForm({ client, draft, setDraft, onClose, onSaved, onRemoved }: FormProps): ReactNode {
  /** Problems are told once the form was sent, and then follow what is typed. */
  const [wasSent, setSent] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState('')
  const problems = wasSent ? problemsOf(draft) : {}
  const attempt = async (work: () => Promise<unknown>, done: () => void): Promise<void> => {
    if (busy) return
    setBusy(true)
    setFailure('')
    try {
      await work()
      done()
    } catch (error) {
      setFailure(failureText(error))
      setBusy(false)
    }
  }
  const save = (form: HTMLFormElement): void => {
    setSent(true)
    if (Object.keys(problemsOf(draft)).length > 0) { showFirstProblem(form); return }
    const saved = clientOf(draft)
    void attempt(() => call('clients.save', { id: client?.id ?? null, draft: saved }), () => { onSaved(t(client === null ? 'clients.form.added' : 'clients.form.saved', { name: clientName(saved) })) })
  }
  const remove = (id: string, name: string): void => { void attempt(() => call('clients.remove', { id }), () => { onRemoved(t('clients.form.removed', { name })) }) }
  return (
    <Form className={styles.form ?? ''} onSubmit={(event) => { event.preventDefault(); save(event.currentTarget) }}>
      <EntryFields draft={draft} onChange={setDraft} problems={problems} />
      <p role="alert" className={styles.failure}>{failure}</p>
      <div className={styles.actions}>
        {client !== null && <RemoveButton name={clientName(client)} onConfirm={() => { remove(client.id, clientName(client)) }} />}
        <span className={styles.gap} />
        <Button onPress={() => { onClose(failure === '' ? null : draft) }}>{t('common.cancel')}</Button>
        <Button type="submit" look="primary" isPending={busy}>{t('common.save')}</Button>
      </div>
    </Form>
  )
}

function RemoveButton({ name, onConfirm }: { readonly name: string, readonly onConfirm: () => void }): ReactNode {
  return (
    <DialogTrigger>
      <Button>{t('clients.form.remove')}</Button>
      <ConfirmDialog title={t('clients.form.removeTitle', { name })} text={t('clients.form.removeText')} action={t('clients.form.removeAction')} onConfirm={onConfirm} />
    </DialogTrigger>
  )
}
