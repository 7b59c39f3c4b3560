import type { ReactNode } from 'react'
import type { LoginsStatus } from '../../../shared/logins/login.ts'
import { call } from '../../bridge.ts'
import { Button } from '../../parts/Button.tsx'
import styles from '../../parts/RecordScreen.module.css'
import { Section } from '../../parts/Section.tsx'
import { useWork } from '../../parts/use-work.ts'
import { t } from '../../texts/texts.ts'

/** Logins that cannot be read: why, and the way out. */
export function ClosedLogins({ logins: { place, problem } }: { readonly logins: LoginsStatus }): ReactNode {
  const work = useWork()
  if (place === 'opening') return <p role="status">{t('logins.closed.opening')}</p>
  const isLocked = place === 'locked' && problem === null
  const again = (): void => { work.start('again', () => call('logins.tryAgain'), t('logins.closed.still')) }
  return (
    <Section title={t(isLocked ? 'logins.closed.lockedTitle' : 'logins.closed.noneTitle')}>
      <p role="alert" className={styles.warning}>{problem === null ? t('logins.closed.lockedText') : t(`logins.problem.${problem}`)}</p>
      {/* When it worked, this part is gone by then. */}
      <p role="status" className={styles.quiet}>{work.failure === '' ? work.done : work.failure}</p>
      <div className={styles.buttons}>
        {problem === 'no-keychain' && <Button look="primary" onPress={() => { work.start('settings', () => call('screen.show', { screen: 'settings' }), '') }}>{t('logins.closed.settings')}</Button>}
        <Button look={problem === 'no-keychain' ? 'plain' : 'primary'} isPending={work.busy === 'again'} onPress={again}>{t('common.tryAgain')}</Button>
      </div>
    </Section>
  )
}
