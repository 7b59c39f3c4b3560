import type { ReactNode } from 'react'
import type { IdentitiesView } from '../../../shared/ipc/shell-view.ts'
import { Section } from '../../parts/Section.tsx'
import { t } from '../../texts/texts.ts'
import styles from './Identities.module.css'

/** What both selves have, and so ties them together; nothing where there is no such thing. */
export function SharedSection({ shared }: { readonly shared: IdentitiesView['shared'] }): ReactNode {
  if (shared.length === 0) return null
  return (
    <Section title={t('identities.shared.title')} intro={t('identities.shared.intro')} count={shared.length}>
      <ul className={styles.shared}>
        {shared.map(({ kind, personal, professional }) => (
          <li key={`${kind} ${personal}`}>
            {t(`identities.kind.${kind}`)}: <bdi>{personal}</bdi>{personal !== professional && <> – <bdi>{professional}</bdi></>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
