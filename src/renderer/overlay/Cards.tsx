import { CornerDownLeft, Lightbulb, MoveRight, X } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { t } from '../texts/texts.ts'
import { accountLabel, whoIs } from '../texts/wording.ts'
import styles from './Cards.module.css'
import { HintOffer } from './HintOffer.tsx'
import { SafeButton } from './SafeButton.tsx'
import type { Answering, OverlayOf } from './views.ts'

/** From this many characters on, a hint is set smaller, so that all of it can be read in its small place. */
const longHint = 110

interface LineProps extends Answering {
  readonly view: OverlayOf<'hint'> | OverlayOf<'press-again'>
}

/** One line beside what the user is doing; never takes the focus. It is spoken by the region around it. */
export function LineCard({ view, answer, failure }: LineProps): ReactNode {
  const hint = view.kind === 'hint'
  const Icon = hint ? Lightbulb : CornerDownLeft
  return (
    <div className={styles.place}>
      <div className={styles.line} data-self={view.self}>
        <Icon aria-hidden className={styles.icon} />
        <p className={styles.sentence} data-long={hint && view.sentence.length > longHint}>{hint ? view.sentence : t('pressAgain.text')}{failure !== '' && <strong> {failure}</strong>}</p>
        <button type="button" className={styles.close} aria-label={t(hint ? 'hint.close' : 'common.close')} onClick={() => { answer('close') }}><X aria-hidden /></button>
        {hint && <HintOffer view={view} answer={answer} />}
      </div>
    </div>
  )
}

/** A moved draft stands in its new place; it can be taken back. Like a hint, it never takes the focus. */
export function MovedCard({ view, answer, failure }: Answering & { readonly view: OverlayOf<'moved'> }): ReactNode {
  return (
    <div className={styles.place}>
      <div className={styles.line} data-self={view.self}>
        <MoveRight aria-hidden className={styles.icon} />
        <p className={styles.sentence}>{t('moved.text', { account: accountLabel({ name: view.accountName, networkName: view.networkName }) })}{failure !== '' && <strong> {failure}</strong>}</p>
        <button type="button" className={styles.undo} onClick={() => { answer('undo') }}>{t('moved.undo')}</button>
        <button type="button" className={styles.close} aria-label={t('common.close')} onClick={() => { answer('close') }}><X aria-hidden /></button>
      </div>
    </div>
  )
}

interface OfferProps extends Answering {
  readonly view: OverlayOf<'draft'> | OverlayOf<'sign-in-refused'>
  readonly title: string
  readonly text: string
  /** Between the text and the buttons. */
  readonly children?: ReactNode
  readonly actions: ReactNode
}

/** A card with something to choose, which can always be closed. */
export function OfferCard({ view, title, text, children, actions, answer, failure }: OfferProps): ReactNode {
  return (
    <div className={styles.place}>
      <div
        role="dialog"
        aria-labelledby="offer-title"
        aria-describedby="offer-text"
        className={styles.draft}
        data-self={view.self}
        onKeyDown={(event) => { if (event.key === 'Escape') answer('close') }}
      >
        <div className={styles.head}>
          <h1 id="offer-title" className={styles.title}>{title}</h1>
          <button type="button" className={styles.close} aria-label={t('common.close')} onClick={() => { answer('close') }}><X aria-hidden /></button>
        </div>
        <p id="offer-text">{text}</p>
        {children}
        <p role="alert" className={styles.failure}>{failure}</p>
        <div className={styles.actions}>{actions}</div>
      </div>
    </div>
  )
}

/** A draft that came over from the other self and waits for its place. */
export function DraftCard({ view, answer, failure }: Answering & { readonly view: OverlayOf<'draft'> }): ReactNode {
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => { if (view.composerFound) first.current?.focus() }, [view.composerFound])
  const actions = (
    <>
      <SafeButton ref={first} isDefault onPress={() => { answer('paste') }}>{t('draft.paste')}</SafeButton>
      <SafeButton onPress={() => { answer('copy') }}>{t('draft.copy')}</SafeButton>
    </>
  )
  return (
    <OfferCard view={view} answer={answer} failure={failure} title={t('draft.title')} text={view.composerFound ? t('draft.ready', { who: whoIs(view.self, view.selfName) }) : t('draft.click')} actions={actions}>
      <blockquote className={styles.excerpt} aria-label={t('draft.text')}>{view.excerpt}</blockquote>
    </OfferCard>
  )
}

/** Why a sign-in does not go on here, and the ways that do. */
export function SignInCard({ view, answer, failure }: Answering & { readonly view: OverlayOf<'sign-in-refused'> }): ReactNode {
  const network = view.networkName
  const actions = (
    <>
      {view.hasOwnLogin && <SafeButton isDefault onPress={() => { answer('own-login') }}>{t('signIn.useOwn', { network })}</SafeButton>}
      <SafeButton isDefault={!view.hasOwnLogin} onPress={() => { answer('open') }}>{t('signIn.open')}</SafeButton>
    </>
  )
  return <OfferCard view={view} answer={answer} failure={failure} title={t('signIn.title')} text={`${t('signIn.text')} ${t(view.hasOwnLogin ? 'signIn.own' : 'signIn.noOwn', { network })}`} actions={actions} />
}
