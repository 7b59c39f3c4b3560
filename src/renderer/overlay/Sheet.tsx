import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { SelfBadge } from '../parts/SelfBadge.tsx'
import { t } from '../texts/texts.ts'
import { accountLabel, whoIs } from '../texts/wording.ts'
import type { OverlayView } from '../../shared/ipc/shell-view.ts'
import styles from './Sheet.module.css'

interface Props {
  readonly view: OverlayView
  readonly level?: 2 | 3
  readonly heading?: ReactNode
  readonly title: ReactNode
  readonly children: ReactNode
  readonly footer: ReactNode
  readonly failure: string
  readonly onEscape: () => void
}

const VARIANTS = 3

/** A different arrangement for each question, the same for one question: what always looks alike is no longer seen. */
const variantOf = (id: string): number => Array.from(id, (character) => character.codePointAt(0) ?? 0).reduce((sum, code) => sum + code, 0) % VARIANTS

/** The sheet that asks: looks like an addressed letter, and like nothing else in the app. Holds the focus until it is answered. */
export function Sheet({ view, level = 2, heading, title, children, footer, failure, onEscape }: Props): ReactNode {
  const sheet = useRef<HTMLDivElement>(null)
  useFocusHeld(sheet)
  const keyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.repeat) onEscape()
    if (event.key === 'Tab') keepTabInside(event, sheet.current)
  }
  return (
    <div className={styles.scrim} data-variant={variantOf(view.id)}>
      <div
        ref={sheet}
        role="alertdialog"
        aria-modal="true"
        aria-labelledby="sheet-title"
        aria-describedby="sheet-body"
        tabIndex={-1}
        className={styles.sheet}
        data-level={level}
        data-self={view.self}
        onKeyDown={keyDown}
      >
        <div className={styles.stripes} aria-hidden="true" />
        <div className={styles.inside}>
          {heading}
          <div className={styles.stamp}>
            <SelfBadge self={view.self}>{t('overlay.badge', { who: whoIs(view.self, view.selfName), account: accountLabel({ name: view.accountName, networkName: view.networkName }) })}</SelfBadge>
          </div>
          <h1 id="sheet-title" className={styles.title}>{title}</h1>
          <div id="sheet-body" className={styles.body}>{children}</div>
          <p role="alert" className={styles.failure}>{failure}</p>
          <div className={styles.footer}>{footer}</div>
        </div>
      </div>
    </div>
  )
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
