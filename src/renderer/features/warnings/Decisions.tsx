import type { ReactNode } from 'react'
import type { WarningsView } from '../../../shared/ipc/shell-view.ts'
import { call } from '../../bridge.ts'
import { useActions } from '../../parts/actions.ts'
import { t } from '../../texts/texts.ts'
import { dayText, permissionWords } from '../../texts/wording.ts'
import { EntryList } from '../../parts/EntryList.tsx'
import { Section } from '../../parts/Section.tsx'

interface Props { readonly warnings: WarningsView }

/** "Don't ask about this here": each answer with the date on which it ends. */
export function RememberedAnswers({ warnings: { remembered } }: Props): ReactNode {
  const { run } = useActions()
  return (
    <Section title={t('warnings.remembered.title')} intro={t('warnings.remembered.intro')} count={remembered.length}>
      <EntryList
        empty={t('warnings.remembered.empty')}
        entries={remembered.map(({ id, title, self, accountName, act, aboutPerson, effect, until }) => ({
          id, title, self,
          details: [
            accountName, t(`warnings.act.${act}`), t(aboutPerson ? 'warnings.remembered.onePerson' : 'warnings.remembered.general'),
            t(`warnings.remembered.${effect}`), t('warnings.remembered.until', { date: dayText(until) })
          ],
          action: t('warnings.remembered.forget'), actionName: t('warnings.remembered.forgetNamed', { title, account: accountName }),
          onAction: () => { void run(call('answer.forget', { id })) }
        }))}
      />
    </Section>
  )
}

/** What sites may use. */
export function SitePermissions({ warnings: { permissions } }: Props): ReactNode {
  const { run } = useActions()
  return (
    <Section title={t('warnings.permissions.title')} count={permissions.length}>
      <EntryList
        empty={t('warnings.permissions.empty')}
        entries={permissions.map(({ space, self, origin, permission }) => {
          const what = permissionWords(permission)
          return {
            id: [space, origin, permission].join(' '), title: origin, self, details: [t('warnings.permissions.may', { what })],
            action: t('warnings.permissions.takeBack'), actionName: t('warnings.permissions.takeBackNamed', { origin, what }),
            onAction: () => { void run(call('permission.forget', { space, origin, permission })) }
          }
        })}
      />
    </Section>
  )
}

/** Sites of which the user said that their logins are never kept. */
export function NeverKept({ warnings: { neverKeep } }: Props): ReactNode {
  const { run } = useActions()
  return (
    <Section title={t('warnings.neverKept.title')} count={neverKeep.length}>
      <EntryList
        empty={t('warnings.neverKept.empty')}
        entries={neverKeep.map(({ self, origin }) => ({
          id: [self, origin].join(' '), title: origin, self, details: [], action: t('warnings.neverKept.offer'), actionName: t('warnings.neverKept.offerNamed', { origin }),
          onAction: () => { void run(call('logins.offerAgain', { self, origin })) }
        }))}
      />
    </Section>
  )
}

/** Sites that sent something which the warnings had not seen. */
export function LimitedSites({ warnings: { limitedSites } }: Props): ReactNode {
  const { run } = useActions()
  return (
    <Section title={t('warnings.limited.title')} intro={t('warnings.limited.intro')} count={limitedSites.length}>
      <EntryList
        empty={t('warnings.limited.empty')}
        entries={limitedSites.map(({ host, since }) => ({
          id: host, title: host, self: null, details: [t('warnings.limited.since', { date: dayText(since) })],
          action: t('warnings.limited.reset'), actionName: t('light.reset', { host }),
          onAction: () => { void run(call('light.reset', { host })) }
        }))}
      />
    </Section>
  )
}
