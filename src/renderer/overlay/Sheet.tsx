import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { SelfBadge } from '../parts/SelfBadge.tsx'
import { t } from '../texts/texts.ts'
import { accountLabel, whoIs } from '../texts/wording.ts'
import type { OverlayView } from '../../shared/ipc/shell-view.ts'
import styles from './Sheet.module.css'

interface Props {
  readonly view: OverlayView
  /** `letter` is for the question at the moment of sending and for nothing else; level 3 adds the red. */
  readonly look: 'letter' | 'stop' | 'plain'
  /** Which of its arrangements the letter wears. */
  readonly arrangement?: 0 | 1 | 2
  readonly heading?: ReactNode
  readonly title: ReactNode
  /** Why it is asked; read aloud together with the title. */
  readonly children: ReactNode
  /** What else stands below that. */
  readonly more?: ReactNode
  readonly footer: ReactNode
  readonly failure: string
  readonly onEscape: () => void
}

/** A question over the page. At the moment of sending it looks like an addressed letter, as nothing else in the app does. Holds the focus until it is answered. */
export function Sheet({ view, look, arrangement = 0, heading, title, children, more, footer, failure, onEscape }: Props): ReactNode {
  const sheet = useRef<HTMLDivElement>(null)
  useFocusHeld(sheet)
  const keyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.repeat) onEscape()
    if (event.key === 'Tab') keepTabInside(event, sheet.current)
  }
  return (
    <div className={styles.scrim} data-arrangement={arrangement}>
      <div
        ref={sheet}
        role="alertdialog"
        aria-modal="true"
        aria-labelledby="sheet-title"
        aria-describedby="sheet-body"
        tabIndex={-1}
        className={styles.sheet}
        data-look={look}
        data-self={view.self}
        onKeyDown={keyDown}
      >
        {look !== 'plain' && <div className={styles.stripes} aria-hidden="true" />}
        <div className={styles.inside}>
          <div className={styles.stamp}>
            {heading}
            <SelfBadge self={view.self}>{t('overlay.badge', { who: whoIs(view.self, view.selfName), account: accountLabel({ name: view.accountName, networkName: view.networkName }) })}</SelfBadge>
          </div>
          <h1 id="sheet-title" className={styles.title}>{title}</h1>
          <Body><div id="sheet-body" className={styles.why}>{children}</div>{more}</Body>
          <p role="alert" className={styles.failure}>{failure}</p>
          <div className={styles.footer}>{footer}</div>
        </div>
      </div>
    </div>
  )
}

/** Reached by the keyboard only while it has something to scroll to. */
function Body({ children }: { readonly children: ReactNode }): ReactNode {
  const body = useRef<HTMLDivElement>(null)
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const element = body.current
    if (element === null) return undefined
    const observer = new ResizeObserver(() => { setScrolls(element.scrollHeight > element.clientHeight) })
    observer.observe(element)
    return () => { observer.disconnect() }
  }, [])
  return <div ref={body} className={styles.body} {...(scrolls ? { tabIndex: 0 } : {})}>{children}</div>
}

const focusable = (root: HTMLElement): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('button, input, [tabindex="0"]')]

function keepTabInside(event: KeyboardEvent, root: HTMLElement | null): void {
  const stops = root === null ? [] : focusable(root)
  const [first] = stops
  const last = stops.at(-1)
  const active = document.activeElement
  const edge = event.shiftKey ? first : last
  if (active !== edge && active !== root) return
  event.preventDefault()
  const next = event.shiftKey ? last : first
  next?.focus()
}

/** A click beside the buttons must not leave the keyboard without a place. */
function useFocusHeld(sheet: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const back = (): void => {
      const root = sheet.current
      if (root !== null && !root.contains(document.activeElement)) root.focus()
    }
    const later = (): void => { requestAnimationFrame(back) }
    document.addEventListener('focusout', later)
    window.addEventListener('focus', back)
    return () => {
      document.removeEventListener('focusout', later)
      window.removeEventListener('focus', back)
    }
  }, [sheet])
}
