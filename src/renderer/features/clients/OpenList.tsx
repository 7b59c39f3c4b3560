import { useState, type ReactNode } from 'react'
import type { Client } from '../../../shared/clients/client.ts'
import type { ClientsStatus } from '../../../shared/clients/status.ts'
import { call } from '../../bridge.ts'
import { useActions } from '../../parts/actions.ts'
import { Button } from '../../parts/Button.tsx'
import { Section } from '../../parts/Section.tsx'
import { usePages, type LoadPage } from '../../parts/paged.ts'
import { SearchBox } from '../../parts/SearchBox.tsx'
import { useFocusAfterRemoval } from '../../parts/use-focus-after-removal.ts'
import { t } from '../../texts/texts.ts'
import { numberText } from '../../texts/wording.ts'
import { BackupSection } from './BackupSection.tsx'
import { ClientTable } from './ClientTable.tsx'
import styles from '../../parts/RecordScreen.module.css'
import type { EntryDraft } from './entry-draft.ts'
import { EntryDialog } from './EntryDialog.tsx'
import { PassphraseSection } from './PassphraseSection.tsx'
import type { Waiting } from '../../parts/use-cancel-on-leave.ts'

interface Props {
  readonly clients: ClientsStatus
  /** True when the lock, and no passphrase of its own, protects the list. */
  readonly isUnderLock: boolean
  readonly waiting: Waiting
  readonly onImport: () => void
  readonly onNews: (sentence: string) => void
}

/** A list that can be changed: its people, and what protects and keeps it. A list that is not there yet is an empty one. */
export function OpenList({ clients, isUnderLock, waiting, onImport, onNews }: Props): ReactNode {
  const { run } = useActions()
  const [form, setForm] = useState<'none' | 'new' | Client>('none')
  /** Raised with each change of our own, since a changed entry changes no count. */
  const [revision, setRevision] = useState(0)
  /** A new person that could not be stored, for example before a passphrase is set. */
  const [kept, setKept] = useState<EntryDraft | null>(null)
  const [removals, setRemovals] = useState(0)
  const heading = useFocusAfterRemoval(-removals)
  const isEmpty = (clients.count ?? 0) === 0
  const done = (sentence: string): void => { setForm('none'); setRevision((before) => before + 1); onNews(sentence) }
  return (
    <>
      <section className={styles.people} aria-labelledby="clients-people">
        <div className={styles.bar}>
          <h2 id="clients-people" ref={heading} tabIndex={-1} className={styles.heading}>{t('clients.list.title')}</h2>
          <Button look="primary" onPress={() => { setForm('new') }}>{t('clients.add')}</Button>
          <Button onPress={onImport}>{t('clients.import.start')}</Button>
          {clients.hasPassphrase && !isUnderLock && <Button onPress={() => { void run(call('clients.lock')) }}>{t('clients.lock')}</Button>}
        </div>
        {isEmpty ? <Empty clients={clients} /> : <People key={clients.state} rows={clients.count ?? 0} revision={`${revision} ${clients.count ?? 0}`} onOpen={setForm} />}
      </section>
      {isUnderLock ? <Section title={t('clients.passphrase.title')} intro={t('clients.passphrase.byLock')}>{null}</Section> : <PassphraseSection clients={clients} onNews={onNews} />}
      <BackupSection clients={clients} waiting={waiting} onNews={done} />
      {form !== 'none' && (
        <EntryDialog
          client={form === 'new' ? null : form}
          kept={form === 'new' ? kept : null}
          onClose={(unsaved) => { setForm('none'); if (form === 'new') setKept(unsaved) }}
          onSaved={(sentence) => { done(sentence); if (form === 'new') setKept(null) }}
          onRemoved={(sentence) => { done(sentence); setRemovals((before) => before + 1) }}
        />
      )}
    </>
  )
}

function Empty({ clients }: { readonly clients: ClientsStatus }): ReactNode {
  return (
    <div className={styles.empty}>
      <p className={styles.emptyTitle}>{t('clients.empty.title')}</p>
      <p>{t('clients.empty.text')}</p>
      {clients.problem === 'no-keychain' && <p className={styles.warning}>{t('clients.empty.noKeychain')}</p>}
    </div>
  )
}

interface PeopleProps {
  readonly rows: number
  readonly revision: string
  readonly onOpen: (client: Client) => void
}

const loadPeople: LoadPage<Client> = (search, from, count) => call('clients.list', { search, from, count })

function People({ rows, revision, onOpen }: PeopleProps): ReactNode {
  const [search, setSearch] = useState('')
  const { pages, failure } = usePages(loadPeople, search.trim(), revision)
  return (
    <>
      <div className={styles.find}>
        <SearchBox label={t('clients.search')} clearLabel={t('clients.clearSearch')} value={search} onChange={setSearch} />
        <p role="status" className={styles.count}>{pages === null ? t('common.loading') : countText(pages.search, pages.total)}</p>
      </div>
      <p role="alert" className={styles.failure}>{failure}</p>
      {pages !== null && (pages.total === 0 ? <p className={styles.empty}>{t('clients.noMatch', { text: pages.search })}</p> : <ClientTable pages={pages} rows={rows} onOpen={onOpen} />)}
    </>
  )
}

const countText = (search: string, total: number): string => t(search === '' ? 'clients.count' : 'clients.found', { number: numberText(total) })
