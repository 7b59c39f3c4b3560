import { Suspense, useEffect, useLayoutEffect, useMemo, useState, type ReactNode } from 'react'
import { CircleAlert } from 'lucide-react'
import type { ShellView } from '../../shared/ipc/shell-view.ts'
import { call } from '../bridge.ts'
import { Bar } from '../features/bar/Bar.tsx'
import { Frame } from '../features/frame/Frame.tsx'
import { Launcher } from '../features/launcher/Launcher.tsx'
import { LockScreen } from '../features/lock/LockScreen.tsx'
import { NoticeList } from '../features/notices/NoticeList.tsx'
import { Rail } from '../features/rail/Rail.tsx'
import { Welcome } from '../features/welcome/Welcome.tsx'
import { ActionsContext, type Actions } from '../parts/actions.ts'
import { Centered } from '../parts/Centered.tsx'
import { applyPalette, applyRail } from '../parts/root-attributes.ts'
import { useShellView } from '../parts/use-followed.ts'
import { t } from '../texts/texts.ts'
import { failureText } from '../texts/wording.ts'
import styles from './App.module.css'
import { CannotSave } from './CannotSave.tsx'
import { laterScreens } from './later-screens.ts'
import { SwitchAnnouncer } from './SwitchAnnouncer.tsx'
import { useStripLine, type Passing } from './use-strip-line.ts'

/** The shell: draws main's snapshot and keeps nothing of its own but what is being typed. */
export function App(): ReactNode {
  const followed = useShellView()
  if (followed.state === 'loading') return <div className={styles.waiting} role="status">{t('common.loading')}</div>
  if (followed.state === 'failed') return <Centered icon={<CircleAlert />} title={t('failure.startTitle')}><p>{t('failure.startText')}</p></Centered>
  return <Shell view={followed.value} />
}

/** Tells main once that there is something to see: the second frame comes after the first was shown. */
function tellDrawn(): void {
  requestAnimationFrame(() => { requestAnimationFrame(() => { call('view.drawn').catch(() => undefined) }) }) // main waits for a while only
}

function Shell({ view }: { readonly view: ShellView }): ReactNode {
  const [passing, setPassing] = useState<Passing | null>(null)
  useEffect(tellDrawn, [])
  useLayoutEffect(() => {
    applyPalette(document.documentElement, view.palette, view.activeSelf)
    applyRail(document.documentElement, view.rail)
  }, [view.palette, view.activeSelf, view.rail])
  const actions = useMemo((): Actions => ({
    run: async (work) => {
      try {
        await work
        setPassing((shown) => (shown?.kind === 'failure' ? null : shown))
        return true
      } catch (error) {
        setPassing({ kind: 'failure', text: failureText(error) })
        return false
      }
    },
    say: (text) => { setPassing({ kind: 'done', text }) }
  }), [])
  return (
    <ActionsContext value={actions}>
      <div className={styles.window}>
        {view.testRuntime && <aside className={styles.banner} aria-label={t('bannerName')}>{t('banner')}</aside>}
        <Body view={view} passing={passing} setPassing={setPassing} />
      </div>
      <SwitchAnnouncer view={view} />
    </ActionsContext>
  )
}

interface BodyProps {
  readonly view: ShellView
  readonly passing: Passing | null
  readonly setPassing: (passing: Passing | null) => void
}

function Body({ view, passing, setPassing }: BodyProps): ReactNode {
  const light = useLightToggle(view, passing, setPassing)
  const line = useStripLine(view, passing, setPassing)
  const failure = passing?.kind === 'failure' ? passing.text : ''
  const notices = <NoticeList notices={view.notices} failure={failure} onDismissFailure={() => { setPassing(null) }} />
  if (view.screen === 'cannot-save') return <CannotSave view={view} />
  if (view.screen === 'locked') return <main className={styles.whole}><LockScreen key={view.activeSelf} lock={view.lock} self={view.activeSelf} /></main>
  if (view.screen === 'welcome') return <main className={styles.whole}>{notices}<Welcome view={view} /></main>
  return (
    <div className={styles.columns}>
      <Rail view={view} />
      <div className={styles.right}>
        <div className={styles.bar}><Bar view={view} lightOpen={light.isOpen} onLight={light.toggle} /></div>
        <main className={styles.content}>
          {view.screen === 'page' ? <Frame view={view} line={line} /> : <>{notices}<div className={styles.screen}>{otherScreen(view)}</div></>}
        </main>
      </div>
    </div>
  )
}

function useLightToggle(view: ShellView, passing: Passing | null, setPassing: (passing: Passing | null) => void): { readonly isOpen: boolean, readonly toggle: () => void } {
  const accountId = view.page?.accountId ?? ''
  const isOpen = passing?.kind === 'light' && passing.accountId === accountId
  return { isOpen, toggle: () => { setPassing(isOpen ? null : { kind: 'light', accountId }) } }
}

/**
 * The screens that stand in the place of a page. All but the launcher come when they are asked for: the start needs none of them.
 * Each has a boundary of its own: a screen that is left is gone at once, with what was typed, also while the next one still comes.
 */
function otherScreen(view: ShellView): ReactNode {
  const Screen = view.screen in laterScreens ? laterScreens[view.screen as keyof typeof laterScreens] : null
  return Screen === null ? <Launcher view={view} /> : <Suspense key={view.screen} fallback={null}><Screen view={view} /></Suspense>
}
