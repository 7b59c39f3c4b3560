import { useEffect, useRef, type ReactNode } from 'react'
import { t } from '../texts/texts.ts'
import { selfWord } from '../texts/wording.ts'
import { GuardedButton } from './GuardedButton.tsx'
import styles from './LoginSheets.module.css'
import { SafeButton } from './SafeButton.tsx'
import { Sheet } from './Sheet.tsx'
import type { Answering, OverlayOf } from './views.ts'

/** Several logins of this site fit: which one. */
export function ChooseLoginSheet({ view, answer, failure }: Answering & { readonly view: OverlayOf<'choose-login'> }): ReactNode {
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => { first.current?.focus() }, [])
  const close = (): void => { answer('close') }
  return (
    <Sheet view={view} look="plain" title={t('chooseLogin.title')} failure={failure} onEscape={close} footer={<SafeButton size="small" onPress={close}>{t('common.cancel')}</SafeButton>}
      more={(
        <ul className={styles.logins} aria-label={t('chooseLogin.list')}>
          {view.logins.map((login, index) => (
            <li key={JSON.stringify(login)}>
              <SafeButton {...(index === 0 ? { ref: first } : {})} onPress={() => { answer('fill', index) }}>{loginName(login)}</SafeButton>
            </li>
          ))}
        </ul>
      )}
    >
      <p>{t('chooseLogin.text', { host: view.host })}</p>
    </Sheet>
  )
}

function loginName({ userName, title }: OverlayOf<'choose-login'>['logins'][number]): string {
  if (userName === '') return title === '' ? t('chooseLogin.unnamed') : title
  return title === '' ? userName : t('chooseLogin.named', { user: userName, title })
}

/** Why nothing was filled, and where the login belongs. */
export function LoginRefusedSheet({ view, answer, failure }: Answering & { readonly view: OverlayOf<'login-refused'> }): ReactNode {
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => { first.current?.focus() }, [])
  const words = { login: view.loginHost, page: view.pageHost, self: selfWord(view.loginSelf) }
  const isElsewhere = view.reason === 'other-self'
  return (
    <Sheet
      view={view}
      look="plain"
      title={t(`loginRefused.${view.reason}.title`, words)}
      failure={failure}
      onEscape={() => { answer('close') }}
      footer={(
        <div className={styles.answers}>
          {isElsewhere && <SafeButton ref={first} isDefault onPress={() => { answer('open-other') }}>{t('loginRefused.openOther', words)}</SafeButton>}
          <SafeButton {...(isElsewhere ? { size: 'small' } : { ref: first, isDefault: true })} onPress={() => { answer('close') }}>{t('common.close')}</SafeButton>
        </div>
      )}
    >
      <p>{view.reason === 'store' ? view.sentence : t(`loginRefused.${view.reason}.text`, words)}</p>
    </Sheet>
  )
}

/** The form would send the login to another site. */
export function LoginElsewhereSheet({ view, answer, failure }: Answering & { readonly view: OverlayOf<'login-elsewhere'> }): ReactNode {
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => { first.current?.focus() }, [])
  return (
    <Sheet
      view={view}
      look="plain"
      title={t('loginElsewhere.title', { target: view.target })}
      failure={failure}
      onEscape={() => { answer('close') }}
      footer={(
        <div className={styles.answers}>
          <SafeButton ref={first} isDefault onPress={() => { answer('close') }}>{t('loginElsewhere.dontFill')}</SafeButton>
          <GuardedButton onPress={() => { answer('fill') }}>{t('loginElsewhere.fill')}</GuardedButton>
        </div>
      )}
    >
      <p>{t('loginElsewhere.text', { host: view.host, target: view.target })}</p>
    </Sheet>
  )
}
