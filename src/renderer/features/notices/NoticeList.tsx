import { Info, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Notice } from '../../../shared/ipc/shell-view.ts'
import { call } from '../../bridge.ts'
import { useActions } from '../../parts/actions.ts'
import { IconButton } from '../../parts/Button.tsx'
import { t } from '../../texts/texts.ts'
import { noticeText } from './notice-text.ts'
import styles from './NoticeList.module.css'

interface Props {
  readonly notices: readonly Notice[]
  readonly failure: string
  readonly onDismissFailure: () => void
}

/** All notices with their explanations, above a screen that has room for them. */
export function NoticeList({ notices, failure, onDismissFailure }: Props): ReactNode {
  const { run } = useActions()
  return (
    <div role="status" aria-label={t('notice.name')} className={styles.list}>
      {failure !== '' && <NoticeRow short={failure} more="" onDismiss={onDismissFailure} />}
      {notices.map((notice) => (
        <NoticeRow key={notice.id} {...noticeText(notice)} onDismiss={() => { void run(call('notice.dismiss', { id: notice.id })) }} />
      ))}
    </div>
  )
}

interface RowProps {
  readonly short: string
  readonly more: string
  readonly onDismiss: () => void
}

function NoticeRow({ short, more, onDismiss }: RowProps): ReactNode {
  return (
    <div className={styles.row}>
      <Info aria-hidden className={styles.icon} />
      <p className={styles.text}><strong>{short}</strong> {more}</p>
      <IconButton label={t('notice.dismiss')} onPress={onDismiss}><X aria-hidden /></IconButton>
    </div>
  )
}
