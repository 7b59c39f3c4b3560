import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import type { OverlayView } from '../../shared/ipc/shell-view.ts'
import { call } from '../bridge.ts'
import { ErrorBoundary } from '../parts/ErrorBoundary.tsx'
import { applyPalette } from '../parts/root-attributes.ts'
import { useOverlayView } from '../parts/use-followed.ts'
import { t } from '../texts/texts.ts'
import { AskSheet } from './AskSheet.tsx'
import { DraftCard, LineCard, MovedCard, SignInCard } from './Cards.tsx'
import { ChooseLoginSheet, LoginElsewhereSheet, LoginRefusedSheet } from './LoginSheets.tsx'
import { OpenOutsideSheet, PermissionSheet } from './QuestionSheets.tsx'
import styles from './Overlay.module.css'
import { SafeButton } from './SafeButton.tsx'
import { SaveLoginCard } from './SaveLoginCard.tsx'
import { quietAnswer, type Answering, type OverlayAnswer, type OverlayOf } from './views.ts'

/** What lies above the page: at most one question or hint, as main says. Nothing at all most of the time. */
export function Overlay(): ReactNode {
  const followed = useOverlayView()
  const view = followed.state === 'ready' ? followed.value : null
  // The region is always there and only changes its content: otherwise a hint would not be spoken.
  const line = view !== null && (view.kind === 'hint' || view.kind === 'press-again' || view.kind === 'moved' || view.kind === 'save-login')
  return (
    <>
      <div role="status">{line && <Asked key={view.id} view={view} />}</div>
      {view !== null && !line && <Asked key={view.id} view={view} />}
    </>
  )
}

function Asked({ view }: { readonly view: OverlayView }): ReactNode {
  const answering = useAnswering(view)
  useLayoutEffect(() => { applyPalette(document.documentElement, view.palette, view.self) }, [view.palette, view.self])
  return <ErrorBoundary fallback={<Broken view={view} {...answering} />}>{draw(view, answering)}</ErrorBoundary>
}

function useAnswering(view: OverlayView): Answering {
  const [failure, setFailure] = useState('')
  // The view that was answered; the same question may come back changed, for instance a draft that found no place.
  const answered = useRef<OverlayView | null>(null)
  const send = async (answer: OverlayAnswer, choice?: number): Promise<void> => {
    if (answered.current === view) return
    answered.current = view
    setFailure('')
    try {
      await call('overlay.answer', { id: view.id, answer, ...(choice === undefined ? {} : { choice }) })
      // A question waits for main to take it away; a draft stays, to be copied or pasted again.
      if (view.kind === 'draft') answered.current = null
    } catch {
      answered.current = null
      setFailure(t('overlay.answerFailed'))
    }
  }
  return { failure, answer: (answer, choice) => { void send(answer, choice) } }
}

type Part<K extends OverlayView['kind']> = (props: Answering & { readonly view: OverlayOf<K> }) => ReactNode

/** What draws each kind. */
const parts: { readonly [K in OverlayView['kind']]: Part<K> } = {
  'ask': AskSheet, 'permission': PermissionSheet, 'open-outside': OpenOutsideSheet, 'moved': MovedCard, 'draft': DraftCard, 'sign-in-refused': SignInCard, 'hint': LineCard, 'press-again': LineCard,
  'save-login': SaveLoginCard, 'choose-login': ChooseLoginSheet, 'login-refused': LoginRefusedSheet, 'login-elsewhere': LoginElsewhereSheet
}

function draw<K extends OverlayView['kind']>(view: OverlayOf<K>, answering: Answering): ReactNode {
  const Drawn: Part<K> = parts[view.kind]
  return <Drawn view={view} {...answering} />
}

/** A question that cannot be drawn can still be answered, in the way that changes nothing. */
function Broken({ view, answer, failure }: Answering & { readonly view: OverlayView }): ReactNode {
  return (
    <div role="alertdialog" aria-modal="true" aria-labelledby="broken-title" className={styles.broken}>
      <h1 id="broken-title" className={styles.title}>{t('overlay.crashTitle')}</h1>
      <p>{t('overlay.crashText')}</p>
      <p role="alert">{failure}</p>
      <SafeButton isDefault onPress={() => { answer(quietAnswer[view.kind]) }}>{t('common.close')}</SafeButton>
    </div>
  )
}
