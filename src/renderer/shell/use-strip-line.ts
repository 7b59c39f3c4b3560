import { useEffect } from 'react'
import type { ShellView } from '../../shared/ipc/shell-view.ts'
import { guardLightId, lightReason } from '../features/bar/GuardLightButton.tsx'
import { noticeText } from '../features/notices/notice-text.ts'
import type { StripLine } from '../features/notices/StripMessage.tsx'
import { call } from '../bridge.ts'
import { t } from '../texts/texts.ts'
import { failureText } from '../texts/wording.ts'

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
  const tell = async (work: Promise<unknown>, done: Passing | null): Promise<void> => {
    try {
      await work
      if (done !== null) setPassing(done)
    } catch (error) {
      setPassing({ kind: 'failure', text: failureText(error) })
    }
  }
  const own = passingText(view, passing)
  if (own !== null) {
    // What is pressed goes away; the light that opened the line takes the focus back.
    const backToLight = (): void => { if (passing?.kind === 'light') document.getElementById(guardLightId)?.focus() }
    const reset = (host: string): void => {
      backToLight()
      void tell(call('light.reset', { host }), { kind: 'done', text: t('light.wasReset', { host }) })
    }
    const limited = passing?.kind === 'light' ? view.page?.light.host ?? null : null
    const action = limited === null ? null : { label: t('light.reset', { host: limited }), onPress: () => { reset(limited) } }
    return { text: own, more: '', action, waiting: view.notices.length, dismissLabel: t('common.close'), onDismiss: () => { backToLight(); setPassing(null) } }
  }
  const [notice, ...others] = view.notices
  if (notice === undefined) return null
  const { short, more } = noticeText(notice)
  return { text: short, more, action: null, waiting: others.length, dismissLabel: t('notice.dismiss'), onDismiss: () => { void tell(call('notice.dismiss', { id: notice.id }), null) } }
}

function passingText(view: ShellView, passing: Passing | null): string | null {
  if (passing === null) return null
  if (passing.kind !== 'light') return passing.text
  return view.page?.accountId === passing.accountId ? lightReason(view.page.light) : null
}
