import { useState, type ReactNode } from 'react'
import type { ShellView } from '../../../shared/ipc/shell-view.ts'
import { selfIds, type SelfId } from '../../../shared/persona.ts'
import { call } from '../../bridge.ts'
import { useActions } from '../../parts/actions.ts'
import { Button } from '../../parts/Button.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { SelfBadge } from '../../parts/SelfBadge.tsx'
import { Spoken } from '../../parts/Spoken.tsx'
import { useFocusAfterRemoval } from '../../parts/use-focus-after-removal.ts'
import { t } from '../../texts/texts.ts'
import { accountLabel, whoIs } from '../../texts/wording.ts'
import { AccountRow } from './AccountRow.tsx'
import styles from './Accounts.module.css'

/** All accounts of both selves: rename, order, move, remove. */
export function AccountsScreen({ view }: { readonly view: ShellView }): ReactNode {
  return (
    <Screen title={t('accounts.title')} intro={<p>{t('accounts.intro')}</p>}>
      {selfIds.map((self) => <SelfAccounts key={self} self={self} view={view} />)}
    </Screen>
  )
}

function SelfAccounts({ self, view }: { readonly self: SelfId, readonly view: ShellView }): ReactNode {
  const { run } = useActions()
  const [spoken, setSpoken] = useState('')
  const accounts = view.accounts.filter((account) => account.self === self)
  const heading = `accounts-${self}`
  const top = useFocusAfterRemoval(accounts.length)
  const move = (from: number, to: number): void => {
    const accountIds = accounts.map((account) => account.id)
    const [moved] = accountIds.splice(from, 1)
    if (moved === undefined) return
    accountIds.splice(to, 0, moved)
    const account = accounts[from]
    const place = t('accounts.place', { name: account === undefined ? '' : accountLabel(account), place: to + 1, number: accounts.length })
    void run(call('account.reorder', { self, accountIds })).then((done) => { if (done) setSpoken(place) })
  }
  return (
    <section aria-labelledby={heading} className={styles.self}>
      <h2 id={heading} ref={top} tabIndex={-1} className={styles.heading}><SelfBadge self={self}>{whoIs(self, view.identities[self].name)}</SelfBadge></h2>
      {accounts.length === 0 && <Nothing self={self} view={view} />}
      <ul className={styles.list}>
        {accounts.map((account, index) => (
          <AccountRow
            key={account.id}
            account={account}
            onUp={index === 0 ? null : () => { move(index, index - 1) }}
            onDown={index === accounts.length - 1 ? null : () => { move(index, index + 1) }}
          />
        ))}
      </ul>
      <Spoken role="status">{spoken}</Spoken>
    </section>
  )
}

/** The launcher adds to the active self, so that it is offered only where it leads to this list. */
function Nothing({ self, view }: { readonly self: SelfId, readonly view: ShellView }): ReactNode {
  const { run } = useActions()
  return (
    <div className={styles.nothing}>
      <p>{t('accounts.empty')}</p>
      {view.activeSelf === self && <Button onPress={() => { void run(call('screen.show', { screen: 'launcher' })) }}>{t('accounts.emptyAction')}</Button>}
    </div>
  )
}
