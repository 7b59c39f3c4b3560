import { useEffect } from 'react'
import type { ShellView } from '../../shared/ipc/shell-view.ts'
import { lightReason } from '../features/bar/GuardLightButton.tsx'
import { noticeText } from '../features/notices/notice-text.ts'
import type { StripLine } from '../features/notices/StripMessage.tsx'
import { call } from '../bridge.ts'
import { t } from '../texts/texts.ts'

/** Something that this window itself has to say for a moment. */
export type Passing =
  | { readonly kind: 'failure' | 'done', readonly text: string }
  | { readonly kind: 'light', readonly accountId: string }

const CONFIRMATION_MILLISECONDS = 5000

/** The one line for the strip: what just happened comes before the reason of the light, and that before notices. */
export function useStripLine(view: ShellView, passing: Passing | null, setPassing: (passing: Passing | null) => void): StripLine | null {
  useEffect(() => {
    if (passing?.kind !== 'done') return undefined
    const timer = setTimeout(() => { setPassing(null) }, CONFIRMATION_MILLISECONDS)
    return () => { clearTimeout(timer) }
  }, [passing, setPassing])
  const own = passingText(view, passing)
  if (own !== null) {
    return { text: own, more: '', waiting: view.notices.length, dismissLabel: t('common.close'), onDismiss: () => { setPassing(null) } }
  }
  const [notice, ...others] = view.notices
  if (notice === undefined) return null
  const { short, more } = noticeText(notice)
  const dismiss = (): void => { call('notice.dismiss', { id: notice.id }).catch(() => { setPassing({ kind: 'failure', text: t('failure.generic') }) }) }
  return { text: short, more, waiting: others.length, dismissLabel: t('notice.dismiss'), onDismiss: dismiss }
}

function passingText(view: ShellView, passing: Passing | null): string | null {
  if (passing === null) return null
  if (passing.kind !== 'light') return passing.text
  return view.page?.accountId === passing.accountId ? lightReason(view.page.light) : null
}
