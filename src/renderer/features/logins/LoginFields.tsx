import { useState, type ReactNode } from 'react'
import type { Login } from '../../../shared/logins/login.ts'
import { selfIds } from '../../../shared/persona.ts'
import { CheckField } from '../../parts/CheckField.tsx'
import { ChoiceGroup } from '../../parts/ChoiceGroup.tsx'
import { Field } from '../../parts/Field.tsx'
import { t } from '../../texts/texts.ts'
import { selfWord } from '../../texts/wording.ts'
import { CodePictureChoice } from './CodePictureChoice.tsx'
import type { CodeChoice, LoginField, LoginForm, PasswordChoice } from './login-form.ts'
import styles from './Logins.module.css'

interface Props {
  /** Null for a new login. */
  readonly login: Login | null
  readonly form: LoginForm
  readonly onChange: (form: LoginForm) => void
  readonly problems: Partial<Readonly<Record<LoginField, string>>>
}

const plainText = { autoComplete: 'off', spellCheck: 'false' } as const

/** Whose login it is, for which site, and its secrets as they are to be. */
export function LoginFields({ login, form, onChange, problems }: Props): ReactNode {
  return (
    <>
      <ChoiceGroup label={t('logins.form.self')} value={form.self} choices={selfIds.map((self) => ({ value: self, label: selfWord(self) }))} onChange={(self) => { onChange({ ...form, self }) }} />
      <div className={styles.pair}>
        <Field
          label={t('logins.form.address')}
          help={t('logins.form.addressHelp')}
          value={form.address}
          onChange={(address) => { onChange({ ...form, address }) }}
          problem={problems.address ?? ''}
          maxLength={2000}
          // The dialog opens by the user's own press, and begins at its first field.
          autoFocus={login === null}
          {...plainText}
        />
        <Field label={t('logins.form.userName')} help={t('logins.form.userNameHelp')} value={form.userName} onChange={(userName) => { onChange({ ...form, userName }) }} maxLength={300} {...plainText} />
        <Field label={t('logins.form.title')} value={form.title} onChange={(title) => { onChange({ ...form, title }) }} maxLength={200} {...plainText} />
      </div>
      <PasswordFields login={login} form={form} onChange={onChange} problems={problems} />
      <CodeFields login={login} form={form} onChange={onChange} problems={problems} />
    </>
  )
}

function PasswordFields({ login, form, onChange, problems }: Props): ReactNode {
  const [isShown, setShown] = useState(false)
  const hasOne = login?.hasPassword === true
  const kinds: readonly PasswordChoice[] = hasOne ? ['keep', 'typed', 'new'] : ['typed', 'new']
  return (
    <div className={styles.choices}>
      <ChoiceGroup<PasswordChoice>
        label={t('logins.form.password')}
        value={form.passwordChoice}
        choices={kinds.map((kind) => ({ value: kind, label: t(`logins.form.passwordChoice.${kind}`) }))}
        onChange={(passwordChoice) => { onChange({ ...form, passwordChoice }) }}
      />
      {form.passwordChoice === 'new' && <p role="status" className={styles.quiet}>{t(hasOne ? 'logins.form.madeAndOld' : 'logins.form.made')}</p>}
      {form.passwordChoice === 'typed' && (
        <>
          <Field label={t('logins.form.newPassword')} type={isShown ? 'text' : 'password'} value={form.password} onChange={(password) => { onChange({ ...form, password }) }} problem={problems.password ?? ''} maxLength={2000} {...plainText} />
          <CheckField label={t('logins.form.show')} isSelected={isShown} onChange={setShown} />
        </>
      )}
    </div>
  )
}

function CodeFields({ login, form, onChange, problems }: Props): ReactNode {
  const kinds: readonly CodeChoice[] = login?.hasOneTimeCode === true ? ['keep', 'none', 'typed', 'read'] : ['none', 'typed', 'read']
  return (
    <div className={styles.choices}>
      <ChoiceGroup<CodeChoice>
        label={t('logins.form.code')}
        help={t('logins.form.codeHelp')}
        value={form.codeChoice}
        choices={kinds.map((kind) => ({ value: kind, label: t(`logins.form.codeChoice.${kind}`) }))}
        onChange={(codeChoice) => { onChange({ ...form, codeChoice }) }}
      />
      {form.codeChoice === 'typed' && (
        <Field label={t('logins.form.codeText')} help={t('logins.form.codeTextHelp')} type="password" value={form.code} onChange={(code) => { onChange({ ...form, code }) }} problem={problems.code ?? ''} maxLength={2000} {...plainText} />
      )}
      {form.codeChoice === 'read' && <CodePictureChoice read={form.read} problem={problems.code ?? ''} onRead={(read) => { onChange({ ...form, read }) }} />}
    </div>
  )
}
