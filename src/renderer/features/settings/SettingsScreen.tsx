import type { ReactNode } from 'react'
import type { ShellView } from '../../../shared/ipc/shell-view.ts'
import { call } from '../../bridge.ts'
import { useActions } from '../../parts/actions.ts'
import { ChoiceGroup } from '../../parts/ChoiceGroup.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { Section } from '../../parts/Section.tsx'
import { t } from '../../texts/texts.ts'
import { ClientListSection } from '../clients/ClientListSection.tsx'
import { LockSection } from '../lock/LockSection.tsx'
import { IdentitiesSection } from '../identities/IdentitiesSection.tsx'
import { PaletteChoice } from './PaletteChoice.tsx'
import { PracticeSection } from './PracticeSection.tsx'
import { SleepSection } from './SleepSection.tsx'
import styles from './Settings.module.css'

/** The way to the identities, what the user works as, how they look, and the account list. */
export function SettingsScreen({ view }: { readonly view: ShellView }): ReactNode {
  const { run } = useActions()
  return (
    <Screen title={t('settings.title')}>
      <IdentitiesSection />
      {!view.lock.locked.professional && <PracticeSection view={view} />}
      <LockSection lock={view.lock} clients={view.clients} />
      {!view.lock.locked.professional && <ClientListSection clients={view.clients} />}
      <Section title={t('passkeys.title')}><p className={styles.text}>{t(`passkeys.${view.passkeys}`)} {t('passkeys.portable')}</p></Section>
      <PaletteChoice value={view.palette} onChange={(palette) => { void run(call('palette.set', { palette })) }} />
      <RailChoice view={view} />
      <SleepSection view={view} />
      <section className={styles.section} aria-labelledby="settings-about">
        <h2 id="settings-about" className={styles.heading}>{t('settings.about')}</h2>
        <p className={styles.text}>{t('settings.aboutText')}</p>
      </section>
    </Screen>
  )
}

function RailChoice({ view }: { readonly view: ShellView }): ReactNode {
  const { run } = useActions()
  const choices = [{ value: 'wide', label: t('settings.railWide') }, { value: 'narrow', label: t('settings.railNarrow') }] as const
  return <ChoiceGroup look="section" label={t('settings.rail')} value={view.rail} choices={choices} onChange={(rail) => { void run(call('rail.set', { rail })) }} />
}
