import { useState, type ReactNode } from 'react'
import { DialogTrigger, Form } from 'react-aria-components'
import type { Login } from '../../../shared/logins/login.ts'
import type { SelfId } from '../../../shared/persona.ts'
import { call } from '../../bridge.ts'
import { Button } from '../../parts/Button.tsx'
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx'
import { FormDialog, showFirstProblem } from '../../parts/FormDialog.tsx'
import styles from '../../parts/FormDialog.module.css'
import { useWork } from '../../parts/use-work.ts'
import { t } from '../../texts/texts.ts'
import { loginDraftOf, loginFormOf, loginProblemsOf, type LoginForm } from './login-form.ts'
import { hostOf, siteOf } from './login-words.ts'
import { LoginFields } from './LoginFields.tsx'

interface Props {
  /** Null for a new login. */
  readonly login: Login | null
  /** What a new login begins with. */
  readonly self: SelfId
  readonly onClose: () => void
  readonly onSaved: (sentence: string) => void
  readonly onRemoved: (sentence: string) => void
}

/** The form of one login, above the list. A code that was read for it and not stored is forgotten by main. */
export function LoginDialog({ login, self, onClose, onSaved, onRemoved }: Props): ReactNode {
  const [before] = useState(() => loginFormOf(login, self))
  const [form, setForm] = useState(before)
  const close = (): void => {
    if (form.read !== null) call('logins.forgetCode').catch(() => undefined) // it is gone with the next one or the lock
    onClose()
  }
  const title = login === null ? t('logins.form.addTitle') : t('logins.form.changeTitle', { site: siteOf(login) })
  return (
    <FormDialog title={title} isChanged={JSON.stringify(form) !== JSON.stringify(before)} onClose={close}>
      <Body login={login} form={form} setForm={setForm} onClose={close} onSaved={onSaved} onRemoved={onRemoved} />
    </FormDialog>
  )
}

interface BodyProps extends Omit<Props, 'self'> {
  readonly form: LoginForm
  readonly setForm: (form: LoginForm) => void
}

function Body({ login, form, setForm, onClose, onSaved, onRemoved }: BodyProps): ReactNode {
  const work = useWork()
  /** Problems are told once the form was sent, and then follow what is typed. */
  const [wasSent, setSent] = useState(false)
  const save = (element: HTMLFormElement): void => {
    setSent(true)
    if (Object.keys(loginProblemsOf(form)).length > 0) { showFirstProblem(element); return }
    const site = form.title.trim() === '' ? hostOf(form.address.trim()) : form.title.trim()
    work.start('save', async () => {
      await call('logins.save', { id: login?.id ?? null, draft: loginDraftOf(form) })
      onSaved(t(login === null ? 'logins.form.added' : 'logins.form.saved', { site }))
    }, '')
  }
  const remove = ({ id, ...rest }: Login): void => {
    work.start('remove', async () => {
      await call('logins.remove', { id })
      onRemoved(t('logins.form.removed', { site: siteOf(rest) }))
    }, '')
  }
  return (
    <Form className={styles.form ?? ''} onSubmit={(event) => { event.preventDefault(); save(event.currentTarget) }}>
      <LoginFields login={login} form={form} onChange={setForm} problems={wasSent ? loginProblemsOf(form) : {}} />
      <p role="alert" className={styles.failure}>{work.failure}</p>
      <div className={styles.actions}>
        {login !== null && (
          <DialogTrigger>
            <Button>{t('logins.form.remove')}</Button>
            <ConfirmDialog title={t('logins.form.removeTitle', { site: siteOf(login) })} text={t('logins.form.removeText')} action={t('logins.form.removeAction')} onConfirm={() => { remove(login) }} />
          </DialogTrigger>
        )}
        <span className={styles.gap} />
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button type="submit" look="primary" isPending={work.busy !== ''}>{t('common.save')}</Button>
      </div>
    </Form>
  )
}
