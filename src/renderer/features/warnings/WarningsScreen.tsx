import type { ReactNode } from 'react'
import type { ShellView } from '../../../shared/ipc/shell-view.ts'
import { Screen } from '../../parts/Screen.tsx'
import { t } from '../../texts/texts.ts'
import { LimitedSites, NeverKept, RememberedAnswers, SitePermissions } from './Decisions.tsx'
import { LogSection } from './LogSection.tsx'
import { PackSection } from './PackSection.tsx'
import { RuleGroups } from './RuleGroups.tsx'
import { Section } from '../../parts/Section.tsx'

/** What Twain warns about, how often that helped, and every answer that can be taken back. */
export function WarningsScreen({ view: { warnings } }: { readonly view: ShellView }): ReactNode {
  return (
    <Screen title={t('warnings.title')} intro={<p>{t('warnings.intro')}</p>}>
      {warnings === null ? <p role="status">{t('common.loading')}</p> : (
        <>
          <Section title={t('warnings.rules')} intro={t('warnings.rulesIntro')}><RuleGroups rules={warnings.rules} /></Section>
          <RememberedAnswers warnings={warnings} />
          <SitePermissions warnings={warnings} />
          <NeverKept warnings={warnings} />
          <LimitedSites warnings={warnings} />
          <LogSection warnings={warnings} />
          <PackSection pack={warnings.pack} />
        </>
      )}
    </Screen>
  )
}
