import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { t } from '../texts/texts.ts'
import { selfWord } from '../texts/wording.ts'
import styles from './Cards.module.css'
import { GuardedButton } from './GuardedButton.tsx'
import { SafeButton } from './SafeButton.tsx'
import type { Answering, OverlayOf } from './views.ts'

/** After a sign-in that worked: whether Twain keeps it. Never takes the focus; F6 goes to it. */
export function SaveLoginCard({ view, answer, failure }: Answering & { readonly view: OverlayOf<'save-login'> }): ReactNode {
  const words = { self: selfWord(view.self), host: view.host, user: view.userName }
  return (
    <div className={styles.place}>
      <div
        role="group"
        aria-labelledby="save-login-title"
        className={styles.draft}
        data-self={view.self}
        onKeyDown={(event) => { if (event.key === 'Escape') answer('close') }}
      >
        <div className={styles.head}>
          <h1 id="save-login-title" className={styles.title}>{t(view.mode === 'new' ? 'saveLogin.title' : 'saveLogin.updateTitle', words)}</h1>
          <button type="button" className={styles.close} aria-label={t('saveLogin.notNow')} onClick={() => { answer('close') }}><X aria-hidden /></button>
        </div>
        <p>{view.userName === '' ? t('saveLogin.textUnnamed', words) : t('saveLogin.text', words)}</p>
        <p role="alert" className={styles.failure}>{failure}</p>
        <div className={styles.actions}>
          <GuardedButton className={styles.keep ?? ''} onPress={() => { answer('keep') }}>{t(view.mode === 'new' ? 'saveLogin.keep' : 'saveLogin.update')}</GuardedButton>
          <SafeButton size="small" onPress={() => { answer('close') }}>{t('saveLogin.notNow')}</SafeButton>
          <SafeButton size="small" onPress={() => { answer('never') }}>{t('saveLogin.never')}</SafeButton>
        </div>
      </div>
    </div>
  )
}
