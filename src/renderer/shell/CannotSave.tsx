import { HardDrive } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ShellView } from '../../shared/ipc/shell-view.ts'
import { Centered } from '../parts/Centered.tsx'
import { t } from '../texts/texts.ts'
import styles from './App.module.css'

/** Fills the window when nothing can be stored: going on would lose what the user sets up. */
export function CannotSave({ view }: { readonly view: ShellView }): ReactNode {
  const folder = view.notices.find((notice) => notice.kind === 'save-failed')?.detail ?? ''
  return (
    <main className={styles.whole}>
      <Centered icon={<HardDrive />} title={t('cannotSave.title')}>
        <p role="alert">{t('cannotSave.text')}</p>
        {folder !== '' && <p className={styles.path}>{folder}</p>}
        <p>{t('cannotSave.help')}</p>
      </Centered>
    </main>
  )
}
