import { useEffect, useState, type ReactNode } from 'react'
import type { ShellView } from '../../../shared/ipc/shell-view.ts'
import { selfIds } from '../../../shared/persona.ts'
import { call } from '../../bridge.ts'
import { useActions } from '../../parts/actions.ts'
import { EntryList } from '../../parts/EntryList.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { Section } from '../../parts/Section.tsx'
import { t } from '../../texts/texts.ts'
import { dayText } from '../../texts/wording.ts'
import type { NamedNetwork } from './identity-draft.ts'
import { IdentityCard } from './IdentityCard.tsx'
import { LearnSection } from './LearnSection.tsx'
import { SharedSection } from './SharedSection.tsx'
import styles from './Identities.module.css'

/** Who the two selves are, what ties them together, and which site was given which address. */
export function IdentitiesScreen({ view }: { readonly view: ShellView }): ReactNode {
  const networks = useNetworks()
  /** Raised when something was learned: then the form of that self starts anew from what is stored. */
  const [learned, setLearned] = useState({ personal: 0, professional: 0 })
  const about = view.aboutIdentities
  if (about === null || networks === null) return <Screen title={t('identities.title')}><p role="status">{t('common.loading')}</p></Screen>
  return (
    <Screen title={t('identities.title')} intro={<p className={styles.text}>{t('welcome.help')}</p>}>
      <SharedSection shared={about.shared} />
      <Section title={t('settings.identities')}>
        <div className={styles.selves}>
          {selfIds.map((self) => <IdentityCard key={`${self} ${learned[self]}`} self={self} stored={view.identities[self]} networks={networks} />)}
        </div>
      </Section>
      <LearnSection page={about.page} onLearned={(self) => { setLearned((before) => ({ ...before, [self]: before[self] + 1 })) }} />
      <GivenSection view={view} />
    </Screen>
  )
}

/** Names of networks for the user names on them; an empty list where they cannot be had. */
function useNetworks(): readonly NamedNetwork[] | null {
  const [networks, setNetworks] = useState<readonly NamedNetwork[] | null>(null)
  useEffect(() => { call('catalogue.list').then(setNetworks, () => { setNetworks([]) }) }, [])
  return networks
}

/** Addresses that were put into forms, each with its site. */
function GivenSection({ view }: { readonly view: ShellView }): ReactNode {
  const { run } = useActions()
  const given = view.aboutIdentities?.given ?? []
  return (
    <Section title={t('identities.given.title')} intro={t('identities.given.intro')} count={given.length}>
      <EntryList
        empty={t('identities.given.empty')}
        entries={given.map(({ id, self, host, address, date }) => ({
          id, title: host, self, details: [address, dayText(date)],
          action: t('identities.given.forget'), actionName: t('identities.given.forgetNamed', { host, address }),
          onAction: () => { void run(call('identity.forgetGiven', { id })) }
        }))}
      />
    </Section>
  )
}
