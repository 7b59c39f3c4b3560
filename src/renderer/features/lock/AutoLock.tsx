import type { ReactNode } from 'react'
import { idleChoices } from '../../../shared/lock/idle-choices.ts'
import type { LockSettings } from '../../../shared/lock/lock-view.ts'
import { call } from '../../bridge.ts'
import { useActions } from '../../parts/actions.ts'
import { CheckField } from '../../parts/CheckField.tsx'
import { ChoiceGroup } from '../../parts/ChoiceGroup.tsx'
import { t } from '../../texts/texts.ts'

/** When Twain locks itself. */
export function AutoLock({ settings }: { readonly settings: LockSettings }): ReactNode {
  const { run } = useActions()
  const change = (part: Partial<LockSettings>): void => { void run(call('lock.settings', { settings: { ...settings, ...part } })) }
  const choices = [...idleChoices.map((minutes) => ({ value: String(minutes), label: t('lock.auto.minutes', { number: minutes }) })), { value: 'never', label: t('lock.auto.never') }]
  return (
    <>
      <ChoiceGroup label={t('lock.auto.idle')} value={String(settings.idleMinutes ?? 'never')} choices={choices} onChange={(value) => { change({ idleMinutes: idleChoices.find((minutes) => String(minutes) === value) ?? null }) }} />
      <CheckField label={t('lock.auto.suspend')} isSelected={settings.onSuspend} onChange={(onSuspend) => { change({ onSuspend }) }} />
      <CheckField label={t('lock.auto.screen')} isSelected={settings.onScreenLock} onChange={(onScreenLock) => { change({ onScreenLock }) }} />
    </>
  )
}
