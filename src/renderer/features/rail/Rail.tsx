import { KeyRound, Lock, PanelLeftClose, PanelLeftOpen, Plus, Settings, ShieldQuestionMark, Toolbox, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import type { Screen, ShellView } from '../../../shared/ipc/shell-view.ts'
import { selfIds } from '../../../shared/persona.ts'
import { call } from '../../bridge.ts'
import { useActions } from '../../parts/actions.ts'
import { classNames } from '../../parts/class-names.ts'
import { Spoken } from '../../parts/Spoken.tsx'
import { t } from '../../texts/texts.ts'
import { AccountList } from './AccountList.tsx'
import styles from './Rail.module.css'
import { SelfButton } from './SelfButton.tsx'

interface Props { readonly view: ShellView }

/** The left rail: which self, its accounts, and the other screens. */
export function Rail({ view }: Props): ReactNode {
  const { run } = useActions()
  const wide = view.rail === 'wide'
  const show = (screen: 'launcher' | 'accounts' | 'warnings' | 'settings' | 'toolkit' | 'logins') => () => { void run(call('screen.show', { screen })) }
  const current = (screen: Screen): boolean => view.screen === screen
  return (
    <nav className={styles.rail} data-rail={view.rail} aria-label={t('rail.name')}>
      <div className={styles.selves} role="group" aria-label={t('rail.selves')}>
        {selfIds.map((self) => <SelfButton key={self} self={self} view={view} />)}
      </div>
      <div className={styles.middle}>
        <AccountList view={view} />
        <RailButton label={t('rail.add')} wide={wide} current={current('launcher')} onPress={show('launcher')}><Plus /></RailButton>
      </div>
      <div className={styles.bottom}>
        <RailButton label={t('rail.toolkit')} wide={wide} current={current('toolkit')} onPress={show('toolkit')}><Toolbox /></RailButton>
        <RailButton label={t('rail.logins')} wide={wide} current={current('logins')} onPress={show('logins')}><KeyRound /></RailButton>
        <RailButton label={t('rail.accounts')} wide={wide} current={current('accounts')} onPress={show('accounts')}><Users /></RailButton>
        <RailButton label={t('rail.warnings')} wide={wide} current={current('warnings')} onPress={show('warnings')}><ShieldQuestionMark /></RailButton>
        <LockButton view={view} wide={wide} />
        <RailButton label={t('rail.settings')} wide={wide} current={current('settings')} onPress={show('settings')}><Settings /></RailButton>
        <RailButton
          label={t(wide ? 'rail.narrow' : 'rail.wide')}
          wide={wide}
          current={false}
          onPress={() => { void run(call('rail.set', { rail: wide ? 'narrow' : 'wide' })) }}
        >
          {wide ? <PanelLeftClose /> : <PanelLeftOpen />}
        </RailButton>
      </div>
    </nav>
  )
}

/** Locks at once; where there is no lock yet, it leads to the place that sets one up. */
function LockButton({ view, wide }: Props & { readonly wide: boolean }): ReactNode {
  const { run } = useActions()
  const isSet = view.lock.state === 'on'
  const press = (): void => { void run(isSet ? call('lock.now', { selves: [...selfIds] }) : call('screen.show', { screen: 'settings' })) }
  return <RailButton label={t(isSet ? 'rail.lock' : 'rail.setUpLock')} wide={wide} current={false} onPress={press}><Lock /></RailButton>
}

interface RailButtonProps {
  readonly label: string
  readonly wide: boolean
  readonly current: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}

function RailButton({ label, wide, current, onPress, children }: RailButtonProps): ReactNode {
  return (
    <Button onPress={onPress} className={classNames(styles.button, current && styles.current)} {...(current ? { 'aria-current': 'page' as const } : {})}>
      <span className={styles.buttonArea} {...(wide ? {} : { title: label })}>
        <span className={styles.buttonIcon} aria-hidden="true">{children}</span>
        {wide ? <span className={styles.word}>{label}</span> : <Spoken>{label}</Spoken>}
      </span>
    </Button>
  )
}
