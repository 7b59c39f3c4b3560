import { useCallback, type ReactNode } from 'react'
import { DialogTrigger } from 'react-aria-components'
import type { LoggedWarning, WarningsView } from '../../../shared/ipc/shell-view.ts'
import { call } from '../../bridge.ts'
import { Button } from '../../parts/Button.tsx'
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx'
import { usePages, type LoadPage } from '../../parts/paged.ts'
import { PagedList } from '../../parts/PagedList.tsx'
import rowStyles from '../../parts/PagedList.module.css'
import styles from '../../parts/RecordScreen.module.css'
import { Section } from '../../parts/Section.tsx'
import { SelfBadge } from '../../parts/SelfBadge.tsx'
import { useWork, type Work } from '../../parts/use-work.ts'
import { t } from '../../texts/texts.ts'
import { momentText, numberText, selfWord } from '../../texts/wording.ts'
import { LoudnessMark } from './LoudnessMark.tsx'
import { madeAs } from './rule-view.ts'

const load: LoadPage<LoggedWarning> = (_search, from, count) => call('log.list', { from, count })

/** Past warnings and what became of them, without what they were about. */
export function LogSection({ warnings: { log, rules } }: { readonly warnings: WarningsView }): ReactNode {
  const work = useWork()
  const { pages, failure } = usePages(load, '', String(log.revision))
  const titleOf = useCallback((ruleId: string): string => rules.find(({ id }) => id === ruleId)?.title ?? ruleId, [rules])
  return (
    <Section title={t('warnings.log.title')} intro={t('warnings.log.intro')}>
      {log.problem !== null && <p className={styles.warning}>{t(`warnings.log.problem.${log.problem}`)}</p>}
      <p role="status" className={styles.news}>{work.done}</p>
      <p role="alert" className={styles.failure}>{failure === '' ? work.failure : failure}</p>
      {pages === null && <p className={styles.count}>{t('common.loading')}</p>}
      {pages !== null && pages.total === 0 && <p className={styles.empty}>{t('warnings.log.empty')}</p>}
      {pages !== null && pages.total > 0 && (
        <>
          <p className={styles.count}>{t('warnings.log.count', { number: numberText(pages.total) })}</p>
          <PagedList label={t('warnings.log.name')} pages={pages} rows={pages.total}>{(entry) => <Row entry={entry} title={titleOf(entry.ruleId)} />}</PagedList>
          <LogButtons work={work} />
        </>
      )}
    </Section>
  )
}

function LogButtons({ work }: { readonly work: Work }): ReactNode {
  const save = (): void => {
    // The sentence must name the number, which is known afterwards only; closing the dialog is no news.
    work.start('export', () => call('log.export'), (saved) => (saved === null ? '' : t('warnings.log.saved', { number: numberText(saved.count) })))
  }
  return (
    <div className={styles.buttons}>
      <Button isPending={work.busy === 'export'} onPress={save}>{t('warnings.log.export')}</Button>
      <DialogTrigger>
        <Button isPending={work.busy === 'clear'}>{t('warnings.log.clear')}</Button>
        <ConfirmDialog title={t('warnings.log.clearTitle')} text={t('warnings.log.clearText')} action={t('warnings.log.clearAction')} onConfirm={() => { work.start('clear', () => call('log.clear'), t('warnings.log.cleared')) }} />
      </DialogTrigger>
    </div>
  )
}

function Row({ entry: { at, self, level, decision, networkName }, title }: { readonly entry: LoggedWarning, readonly title: string }): ReactNode {
  const details = [momentText(at), networkName ?? t('warnings.log.otherSite'), t(`warnings.log.decision.${decision}`)]
  return (
    <span className={rowStyles.area}>
      <SelfBadge self={self}>{selfWord(self)}</SelfBadge>
      <span className={rowStyles.words}>
        <span className={rowStyles.name}>{title}</span>
        <span className={rowStyles.details}>{details.map((detail) => <span key={detail}>{detail}</span>)}</span>
      </span>
      <LoudnessMark loudness={madeAs(level)} />
    </span>
  )
}
