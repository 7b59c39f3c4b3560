import type { ReactNode } from 'react'
import { call } from '../../bridge.ts'
import { useActions } from '../../parts/actions.ts'
import { Button } from '../../parts/Button.tsx'
import { Section } from '../../parts/Section.tsx'
import { t } from '../../texts/texts.ts'
import styles from './Identities.module.css'

/** The way to the identities; for other screens. */
export function IdentitiesSection(): ReactNode {
  const { run } = useActions()
  return (
    <Section title={t('settings.identities')} intro={t('identities.purpose')}>
      <div className={styles.buttons}><Button onPress={() => { void run(call('screen.show', { screen: 'identities' })) }}>{t('identities.open')}</Button></div>
    </Section>
  )
}
