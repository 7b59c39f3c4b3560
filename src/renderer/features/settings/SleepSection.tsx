import type { ReactNode } from 'react'
import type { ShellView } from '../../../shared/ipc/shell-view.ts'
import { mostAwake } from '../../../shared/rest.ts'
import { call } from '../../bridge.ts'
import { useActions } from '../../parts/actions.ts'
import { CheckField } from '../../parts/CheckField.tsx'
import { Section } from '../../parts/Section.tsx'
import { t } from '../../texts/texts.ts'

/** Whether pages that were not used for a while may sleep, and what that means. */
export function SleepSection({ view }: { readonly view: ShellView }): ReactNode {
  const { run } = useActions()
  return (
    <Section title={t('sleep.title')}>
      <CheckField label={t('sleep.label')} help={t('sleep.help', { number: mostAwake })} isSelected={view.letSleep} onChange={(on) => { void run(call('sleep.set', { on })) }} />
    </Section>
  )
}
