import type { ReactNode } from 'react'
import type { ClientsStatus } from '../../../shared/clients/status.ts'
import { call } from '../../bridge.ts'
import { useActions } from '../../parts/actions.ts'
import { Button } from '../../parts/Button.tsx'
import { Section } from '../../parts/Section.tsx'
import { t } from '../../texts/texts.ts'
import { statusText } from './client-words.ts'
import styles from '../../parts/RecordScreen.module.css'

/** How the list stands, and the way to it; for other screens. */
export function ClientListSection({ clients }: { readonly clients: ClientsStatus }): ReactNode {
  return (
    <Section title={t('clients.title')} intro={t('clients.purpose')}>
      <div className={styles.buttons}>
        <OpenClientList />
        <span>{statusText(clients)}</span>
      </div>
    </Section>
  )
}

/** The way to the list. */
export function OpenClientList(): ReactNode {
  const { run } = useActions()
  return <Button onPress={() => { void run(call('screen.show', { screen: 'clients' })) }}>{t('clients.open')}</Button>
}
