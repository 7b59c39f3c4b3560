import type { Notice } from '../../../shared/ipc/shell-view.ts'
import { t } from '../../texts/texts.ts'

/** The sentence of a notice, and what is worth knowing beside it. */
export function noticeText(notice: Notice): { readonly short: string, readonly more: string } {
  const detail = notice.detail === '' ? t('notice.thisSite') : notice.detail
  return { short: t(`notice.${notice.kind}.short`, { detail }), more: t(`notice.${notice.kind}.more`, { detail }) }
}
