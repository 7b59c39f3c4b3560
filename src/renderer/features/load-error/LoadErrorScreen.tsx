import { CircleSlash, Clock, FileQuestion, Hourglass, RefreshCwOff, ShieldX, WifiOff, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import type { LoadError } from '../../../shared/ipc/shell-view.ts'
import { call } from '../../bridge.ts'
import { useActions } from '../../parts/actions.ts'
import { Button } from '../../parts/Button.tsx'
import { Centered } from '../../parts/Centered.tsx'
import { t } from '../../texts/texts.ts'
import styles from './LoadErrorScreen.module.css'

const icons: Readonly<Record<LoadError['kind'], LucideIcon>> = {
  'offline': WifiOff,
  'not-found': FileQuestion,
  'refused': CircleSlash,
  'timed-out': Clock,
  'certificate': ShieldX,
  'crashed': RefreshCwOff,
  'unresponsive': Hourglass,
  'blocked': CircleSlash,
  'other': CircleSlash
}

/** Why a page is not there, in one sentence, and what to do. There is no way past a certificate error on purpose. */
export function LoadErrorScreen({ error }: { readonly error: LoadError }): ReactNode {
  const { run } = useActions()
  const Icon = icons[error.kind]
  const host = error.host === '' ? t('notice.thisSite') : error.host
  return (
    <Centered icon={<Icon />} level={2} title={t(`loadError.${error.kind}.title`)}>
      <p role="status">{t(`loadError.${error.kind}.text`, { host })}</p>
      <p>{t(`loadError.${error.kind}.help`)}</p>
      <div className={styles.actions}>
        <Button look="primary" onPress={() => { void run(call('page.reload')) }}>{t('common.tryAgain')}</Button>
        {error.kind === 'blocked' && <Button onPress={() => { void run(call('page.openOutside')) }}>{t('bar.openOutside')}</Button>}
      </div>
      {error.code !== '' && <p className={styles.code}>{t('loadError.code', { code: error.code })}</p>}
    </Centered>
  )
}
