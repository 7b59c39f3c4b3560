import { EyeOff, LoaderCircle, SquarePlus } from 'lucide-react'
import type { ReactNode } from 'react'
import type { PageView, ShellView } from '../../../shared/ipc/shell-view.ts'
import { otherSelf, type SelfId } from '../../../shared/persona.ts'
import { call } from '../../bridge.ts'
import { useActions } from '../../parts/actions.ts'
import { Button } from '../../parts/Button.tsx'
import { Centered } from '../../parts/Centered.tsx'
import { t } from '../../texts/texts.ts'
import { selfWord } from '../../texts/wording.ts'
import styles from './FrameContent.module.css'

/** Shown while no account is open. */
export function EmptyPage({ self }: { readonly self: SelfId }): ReactNode {
  const { run } = useActions()
  return (
    <Centered icon={<SquarePlus />} level={2} title={t('frame.emptyTitle')}>
      <p>{t('frame.emptyText', { self: selfWord(self) })}</p>
      <Button look="primary" onPress={() => { void run(call('screen.show', { screen: 'launcher' })) }}>{t('frame.emptyAction')}</Button>
    </Centered>
  )
}

/** Shown behind the page until it draws itself. */
export function LoadingPage({ name }: { readonly name: string }): ReactNode {
  return (
    <div className={styles.loading} role="status">
      <LoaderCircle aria-hidden className={styles.spinner} />
      <span>{t('frame.loading', { name })}</span>
    </div>
  )
}

/** Shown instead of a page whose login belongs to the other self than its entry says. */
export function MismatchPage({ view, page }: { readonly view: ShellView, readonly page: PageView }): ReactNode {
  const { run } = useActions()
  const listed = view.accounts.find((account) => account.id === page.accountId)?.self ?? otherSelf(page.self)
  const words = { name: page.accountName, listed: selfWord(listed), real: selfWord(page.self) }
  return (
    <Centered icon={<EyeOff />} level={2} title={t('frame.mismatchTitle')}>
      <p>{t('frame.mismatchText', words)}</p>
      <p>{t('frame.mismatchHelp')}</p>
      <Button look="primary" onPress={() => { void run(call('screen.show', { screen: 'accounts' })) }}>{t('frame.mismatchAction')}</Button>
    </Centered>
  )
}
