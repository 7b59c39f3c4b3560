import type { ReactNode } from 'react'
import type { ShellView } from '../../../shared/ipc/shell-view.ts'
import { Screen } from '../../parts/Screen.tsx'
import { t } from '../../texts/texts.ts'
import { ClientListSection } from '../clients/ClientListSection.tsx'
import { CheckText } from './CheckText.tsx'

/** Things for the practice that need no website. */
export function ToolkitScreen({ view }: { readonly view: ShellView }): ReactNode {
  return (
    <Screen title={t('toolkit.title')}>
      <CheckText clients={view.clients} />
      <ClientListSection clients={view.clients} />
    </Screen>
  )
}
