import { useId, useState, type ReactNode } from 'react'
import { Form } from 'react-aria-components'
import type { ShellView } from '../../../shared/ipc/shell-view.ts'
import { selfIds, type SelfId } from '../../../shared/persona.ts'
import { call } from '../../bridge.ts'
import { useActions } from '../../parts/actions.ts'
import { Button } from '../../parts/Button.tsx'
import { ChoiceGroup } from '../../parts/ChoiceGroup.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { Section } from '../../parts/Section.tsx'
import { SelfBadge } from '../../parts/SelfBadge.tsx'
import { t } from '../../texts/texts.ts'
import { failureText, givenName, selfWord } from '../../texts/wording.ts'
import { ClientListSection } from '../clients/ClientListSection.tsx'
import { LockSection } from '../lock/LockSection.tsx'
import { draftOf, identityOf, type IdentityDraft } from './identity-draft.ts'
import { IdentityFields } from './IdentityFields.tsx'
import { PaletteChoice } from './PaletteChoice.tsx'
import { PracticeSection } from './PracticeSection.tsx'
import styles from './Settings.module.css'

/** Who the two selves are, what they work as, how they look, and the account list. */
export function SettingsScreen({ view }: { readonly view: ShellView }): ReactNode {
  const { run } = useActions()
  return (
    <Screen title={t('settings.title')}>
      <section className={styles.section} aria-labelledby="settings-selves">
        <h2 id="settings-selves" className={styles.heading}>{t('settings.identities')}</h2>
        <p className={styles.quiet}>{t('welcome.help')}</p>
        <div className={styles.selves}>
          {selfIds.filter((self) => !view.lock.locked[self]).map((self) => <IdentityForm key={self} self={self} view={view} />)}
        </div>
      </section>
      {!view.lock.locked.professional && <PracticeSection view={view} />}
      <LockSection lock={view.lock} clients={view.clients} />
      {!view.lock.locked.professional && <ClientListSection clients={view.clients} />}
      <Section title={t('passkeys.title')}><p className={styles.text}>{t(`passkeys.${view.passkeys}`)} {t('passkeys.portable')}</p></Section>
      <PaletteChoice value={view.palette} onChange={(palette) => { void run(call('palette.set', { palette })) }} />
      <RailChoice view={view} />
      <section className={styles.section} aria-labelledby="settings-about">
        <h2 id="settings-about" className={styles.heading}>{t('settings.about')}</h2>
        <p className={styles.text}>{t('settings.aboutText')}</p>
      </section>
    </Screen>
  )
}

function IdentityForm({ self, view }: { readonly self: SelfId, readonly view: ShellView }): ReactNode {
  const stored = view.identities[self]
  const [draft, setDraft] = useState<IdentityDraft>(() => draftOf(stored, givenName(self, stored.name) ?? ''))
  const [answer, setAnswer] = useState('')
  const heading = useId()
  const change = (next: IdentityDraft): void => {
    setDraft(next)
    setAnswer('')
  }
  const save = async (): Promise<void> => {
    try {
      await call('identity.save', { self, identity: identityOf(draft, selfWord(self)) })
      setAnswer(t('settings.savedSelf', { self: selfWord(self) }))
    } catch (error) {
      setAnswer(failureText(error))
    }
  }
  return (
    <Form aria-labelledby={heading} className={styles.form ?? ''} onSubmit={(event) => { event.preventDefault(); void save() }}>
      <h3 id={heading} className={styles.selfHeading}><SelfBadge self={self}>{selfWord(self)}</SelfBadge></h3>
      <IdentityFields self={self} draft={draft} onChange={change} folded={false} />
      <div className={styles.save}>
        <Button type="submit" look="primary">{t('settings.saveSelf', { self: selfWord(self) })}</Button>
        <span role="status">{answer}</span>
      </div>
    </Form>
  )
}

function RailChoice({ view }: { readonly view: ShellView }): ReactNode {
  const { run } = useActions()
  const choices = [{ value: 'wide', label: t('settings.railWide') }, { value: 'narrow', label: t('settings.railNarrow') }] as const
  return <ChoiceGroup look="section" label={t('settings.rail')} value={view.rail} choices={choices} onChange={(rail) => { void run(call('rail.set', { rail })) }} />
}
