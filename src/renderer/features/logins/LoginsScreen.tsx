import { useState, type ReactNode } from 'react'
import type { ShellView } from '../../../shared/ipc/shell-view.ts'
import { call } from '../../bridge.ts'
import styles from '../../parts/RecordScreen.module.css'
import { Screen } from '../../parts/Screen.tsx'
import { useCancelOnLeave } from '../../parts/use-cancel-on-leave.ts'
import { t } from '../../texts/texts.ts'
import { ClosedLogins } from './ClosedLogins.tsx'
import { LoginImportFlow } from './LoginImportFlow.tsx'
import { OpenLogins } from './OpenLogins.tsx'

const cancelImport = (id: string): Promise<unknown> => call('logins.cancelImport', { id })

/** The logins of both selves: everything that can be done with them, wherever they are kept. */
export function LoginsScreen({ view: { logins, activeSelf } }: { readonly view: ShellView }): ReactNode {
  const [isImporting, setImporting] = useState(false)
  /** The last thing that was done, as a sentence. */
  const [news, setNews] = useState('')
  const waiting = useCancelOnLeave(cancelImport)
  const isOpen = logins.place === 'keychain' || logins.place === 'vault'
  const phase = !isOpen ? logins.place : isImporting ? 'import' : 'list'
  const endImport = (sentence: string): void => { setImporting(false); setNews(sentence) }
  return (
    <Screen title={t('logins.title')} intro={<p className={styles.intro}>{t('logins.intro')}</p>} phase={phase}>
      {/* Always there, so that what comes into it is spoken. */}
      <p role="status" className={styles.news}>{news}</p>
      {phase === 'import' && <LoginImportFlow self={activeSelf} waiting={waiting} onEnd={endImport} />}
      {phase === 'list' && <OpenLogins logins={logins} self={activeSelf} onImport={() => { setNews(''); setImporting(true) }} onNews={setNews} />}
      {!isOpen && <ClosedLogins logins={logins} />}
    </Screen>
  )
}
