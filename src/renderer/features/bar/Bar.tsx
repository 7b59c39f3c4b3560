import { ArrowLeft, ArrowRight, ExternalLink, KeyRound, RotateCw, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { PageView, ShellView } from '../../../shared/ipc/shell-view.ts'
import { call } from '../../bridge.ts'
import { useActions } from '../../parts/actions.ts'
import { Button, IconButton } from '../../parts/Button.tsx'
import { Spoken } from '../../parts/Spoken.tsx'
import { t } from '../../texts/texts.ts'
import { accountLabel } from '../../texts/wording.ts'
import styles from './Bar.module.css'
import { GuardLightButton } from './GuardLightButton.tsx'

interface Props {
  readonly view: ShellView
  readonly lightOpen: boolean
  readonly onLight: () => void
}

/** The bar above the content: the controls of the page, or the way back to it from another screen. */
export function Bar({ view, lightOpen, onLight }: Props): ReactNode {
  return (
    <header className={styles.bar}>
      {view.screen === 'page' ? <PageControls page={view.page} lightOpen={lightOpen} onLight={onLight} /> : <WayBack page={view.page} />}
    </header>
  )
}

function WayBack({ page }: { readonly page: PageView | null }): ReactNode {
  const { run } = useActions()
  const label = page === null ? t('bar.backToStart') : t('bar.backToPage', { name: accountLabel({ name: page.accountName, networkName: page.networkName }) })
  return <Button look="quiet" onPress={() => { void run(call('screen.show', { screen: 'page' })) }}><ArrowLeft aria-hidden className={styles.icon ?? ''} />{label}</Button>
}

interface PageProps {
  readonly page: PageView | null
  readonly lightOpen: boolean
  readonly onLight: () => void
}

function PageControls({ page, lightOpen, onLight }: PageProps): ReactNode {
  const { run } = useActions()
  const send = (name: 'page.back' | 'page.forward' | 'page.reload' | 'page.stop' | 'page.openOutside' | 'logins.fill') => () => { void run(call(name)) }
  const usable = page !== null && !page.mismatch
  const loading = usable && page.loading
  return (
    <>
      <div role="group" aria-label={t('bar.name')} className={styles.controls}>
        <IconButton label={t('bar.back')} isDisabled={!usable || !page.canGoBack} onPress={send('page.back')}><ArrowLeft aria-hidden /></IconButton>
        <IconButton label={t('bar.forward')} isDisabled={!usable || !page.canGoForward} onPress={send('page.forward')}><ArrowRight aria-hidden /></IconButton>
        <IconButton label={t(loading ? 'bar.stop' : 'bar.reload')} isDisabled={!usable} onPress={send(loading ? 'page.stop' : 'page.reload')}>
          {loading ? <X aria-hidden /> : <RotateCw aria-hidden />}
        </IconButton>
      </div>
      {usable ? <Address page={page} /> : <span className={styles.nothing}>{t('bar.noPage')}</span>}
      {usable && <IconButton label={t('bar.fillLogin')} onPress={send('logins.fill')}><KeyRound aria-hidden /></IconButton>}
      {usable && <IconButton label={t('bar.openOutside')} onPress={send('page.openOutside')}><ExternalLink aria-hidden /></IconButton>}
      {usable && <GuardLightButton light={page.light} isOpen={lightOpen} onPress={onLight} />}
    </>
  )
}

function Address({ page }: { readonly page: PageView }): ReactNode {
  const { run, say } = useActions()
  const copy = async (): Promise<void> => {
    if (await run(call('page.copyAddress'))) say(t('bar.copied'))
  }
  return (
    <AriaButton className={styles.address ?? ''} onPress={() => { void copy() }}>
      <span className={styles.addressArea} title={t('bar.copyAddress')}>
        <span className={styles.host}>{page.host}</span>{' '}
        <span className={styles.title}>{page.title}</span>
        <Spoken> {t('bar.copyAddress')}</Spoken>
      </span>
    </AriaButton>
  )
}
