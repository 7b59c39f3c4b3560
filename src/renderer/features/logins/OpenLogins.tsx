import { useState, type ReactNode } from 'react'
import type { Login, LoginsStatus } from '../../../shared/logins/login.ts'
import type { SelfId } from '../../../shared/persona.ts'
import { Button } from '../../parts/Button.tsx'
import styles from '../../parts/RecordScreen.module.css'
import { useFocusAfterRemoval } from '../../parts/use-focus-after-removal.ts'
import { t } from '../../texts/texts.ts'
import { ExportSection } from './ExportSection.tsx'
import { GeneratorSection } from './GeneratorSection.tsx'
import { LoginDialog } from './LoginDialog.tsx'
import { LoginList } from './LoginList.tsx'

interface Props {
  readonly logins: LoginsStatus
  /** The active self: what a new login begins with. */
  readonly self: SelfId
  readonly onImport: () => void
  readonly onNews: (sentence: string) => void
}

/** Logins that can be used and changed, and how new passwords are made. */
export function OpenLogins({ logins, self, onImport, onNews }: Props): ReactNode {
  const [form, setForm] = useState<'none' | 'new' | Login>('none')
  /** Raised with each change of our own, since a changed login changes no count. */
  const [revision, setRevision] = useState(0)
  const [removals, setRemovals] = useState(0)
  const heading = useFocusAfterRemoval(-removals)
  const count = logins.count ?? 0
  const done = (sentence: string): void => { setForm('none'); setRevision((before) => before + 1); onNews(sentence) }
  return (
    <>
      <section className={styles.people} aria-labelledby="logins-list">
        <div className={styles.bar}>
          <h2 id="logins-list" ref={heading} tabIndex={-1} className={styles.heading}>{t('logins.list.title')}</h2>
          <Button look="primary" onPress={() => { setForm('new') }}>{t('logins.add')}</Button>
          <Button onPress={onImport}>{t('logins.import.start')}</Button>
        </div>
        {count === 0
          ? <div className={styles.empty}><p className={styles.emptyTitle}>{t('logins.empty.title')}</p><p>{t('logins.empty.text')}</p></div>
          : <LoginList count={count} revision={`${revision} ${count}`} onOpen={setForm} />}
      </section>
      <GeneratorSection />
      <ExportSection count={count} onNews={onNews} />
      {form !== 'none' && (
        <LoginDialog
          login={form === 'new' ? null : form}
          self={self}
          onClose={() => { setForm('none') }}
          onSaved={done}
          onRemoved={(sentence) => { done(sentence); setRemovals((before) => before + 1) }}
        />
      )}
    </>
  )
}
