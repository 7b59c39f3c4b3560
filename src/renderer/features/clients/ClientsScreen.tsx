import { useState, type ReactNode } from 'react'
import type { ShellView } from '../../../shared/ipc/shell-view.ts'
import { call } from '../../bridge.ts'
import { Screen } from '../../parts/Screen.tsx'
import { t } from '../../texts/texts.ts'
import { ClosedList } from './ClosedList.tsx'
import styles from '../../parts/RecordScreen.module.css'
import { ImportFlow } from './ImportFlow.tsx'
import { OpenList } from './OpenList.tsx'
import { useCancelOnLeave } from '../../parts/use-cancel-on-leave.ts'

const cancelImport = (id: string): Promise<unknown> => call('clients.cancelImport', { id })

/** The private client list: everything that can be done with it, whatever state it is in. */
export function ClientsScreen({ view: { clients, lock } }: { readonly view: ShellView }): ReactNode {
  const [isImporting, setImporting] = useState(false)
  /** The last thing that was done, as a sentence. */
  const [news, setNews] = useState('')
  const waiting = useCancelOnLeave(cancelImport)
  const canChange = clients.state === 'open' || clients.state === 'absent'
  const phase = !canChange ? clients.state : isImporting ? 'import' : 'list'
  const endImport = (sentence: string): void => { setImporting(false); setNews(sentence) }
  return (
    <Screen title={t('clients.title')} intro={<p className={styles.intro}>{t('clients.intro')}</p>} phase={phase}>
      {/* Always there, so that what comes into it is spoken. */}
      <p role="status" className={styles.news}>{news}</p>
      {phase === 'import' && <ImportFlow waiting={waiting} onEnd={endImport} />}
      {phase === 'list' && <OpenList clients={clients} isUnderLock={lock.holdsClients} waiting={waiting} onImport={() => { setNews(''); setImporting(true) }} onNews={setNews} />}
      {!canChange && <ClosedList clients={clients} waiting={waiting} onNews={setNews} />}
    </Screen>
  )
}
