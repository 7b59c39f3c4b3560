import type { ReactNode } from 'react'
import type { PageView, ShellView } from '../../../shared/ipc/shell-view.ts'
import { SelfIcon } from '../../parts/SelfIcon.tsx'
import { t } from '../../texts/texts.ts'
import { accountLabel, frameLabel } from '../../texts/wording.ts'
import { LoadErrorScreen } from '../load-error/LoadErrorScreen.tsx'
import { StripMessage, type StripLine } from '../notices/StripMessage.tsx'
import styles from './Frame.module.css'
import { EmptyPage, LoadingPage, MismatchPage } from './FrameContent.tsx'

interface Props {
  readonly view: ShellView
  readonly line: StripLine | null
}

/**
 * The coloured, patterned edge and the label around the page. The self is the page's own (main takes it from the
 * real login), never the one that happens to be active in this window.
 */
export function Frame({ view, line }: Props): ReactNode {
  const page = view.page
  const label = page === null ? t('frame.noneLabel') : frameLabel(page.self, view.identities[page.self].name, labelOf(page))
  return (
    <section className={styles.frame} aria-label={label} {...(page === null ? {} : { 'data-self': page.self })} data-empty={page === null}>
      <div className={styles.strip}>
        <h1 className={styles.label} title={label}>
          {page !== null && <SelfIcon self={page.self} />}
          <span className={styles.words} data-testid="frame-label">{label}</span>
        </h1>
        <StripMessage line={line} />
      </div>
      <div className={styles.page} data-testid="page-area">{content(view)}</div>
    </section>
  )
}

const labelOf = (page: PageView): string => accountLabel({ name: page.accountName, networkName: page.networkName })

function content(view: ShellView): ReactNode {
  const page = view.page
  if (page === null) return view.opening === null ? <EmptyPage self={view.activeSelf} /> : <LoadingPage name={view.opening} />
  if (page.mismatch) return <MismatchPage view={view} page={page} />
  if (page.error !== null) return <LoadErrorScreen error={page.error} />
  return page.loading ? <LoadingPage name={labelOf(page)} /> : null
}
