import { GripVertical, Moon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, GridList, GridListItem, useDragAndDrop, type Selection } from 'react-aria-components'
import type { AccountView, ShellView } from '../../../shared/ipc/shell-view.ts'
import { call } from '../../bridge.ts'
import { AccountIcon } from '../../parts/AccountIcon.tsx'
import { useActions } from '../../parts/actions.ts'
import { t } from '../../texts/texts.ts'
import { accountLabel, selfWord } from '../../texts/wording.ts'
import styles from './AccountList.module.css'
import { reordered } from './reordered.ts'

const DRAG_TYPE = 'twain-account'

/** The accounts of the active self; a row opens its page, and rows can be put in another order. */
export function AccountList({ view }: { readonly view: ShellView }): ReactNode {
  const { run } = useActions()
  const self = view.activeSelf
  const accounts = view.accounts.filter((account) => account.self === self)
  const ids = accounts.map((account) => account.id)
  const open = view.screen === 'page' && view.page !== null ? [view.page.accountId] : []

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [DRAG_TYPE]: String(key) })),
    acceptedDragTypes: [DRAG_TYPE],
    onReorder: ({ keys, target }) => {
      const moved = new Set([...keys].map(String))
      const place = target.dropPosition === 'after' ? 'after' : 'before'
      void run(call('account.reorder', { self, accountIds: reordered(ids, moved, String(target.key), place) }))
    }
  })
  // Selecting means opening: a press or Enter selects, the arrow keys only move the focus.
  const select = (selection: Selection): void => {
    const chosen = selection === 'all' ? undefined : [...selection][0]
    if (chosen !== undefined) void run(call('account.open', { accountId: String(chosen) }))
  }
  return (
    <GridList
      aria-label={t('rail.accountsOf', { self: selfWord(self) })}
      className={styles.list ?? ''}
      data-rail={view.rail}
      items={accounts}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={open}
      onSelectionChange={select}
      dragAndDropHooks={dragAndDropHooks}
      renderEmptyState={() => <span className={styles.empty}>{t('rail.empty')}</span>}
    >
      {(account) => <AccountRow account={account} />}
    </GridList>
  )
}

function AccountRow({ account }: { readonly account: AccountView }): ReactNode {
  const label = accountLabel(account)
  const unread = account.unread ? t('rail.unread', { name: label }) : label
  const name = account.asleep ? t('rail.asleep', { name: unread }) : unread
  return (
    <GridListItem id={account.id} textValue={name} className={styles.row ?? ''}>
      <span className={styles.area} title={account.asleep ? name : label}>
        <span className={styles.icon}>
          <AccountIcon icon={account.icon} name={account.name} />
          {account.unread && <span className={styles.dot} aria-hidden="true" />}
          {account.asleep && <span className={styles.moon} aria-hidden="true"><Moon focusable="false" /></span>}
        </span>
        <span className={styles.name}>{label}</span>
        <Button slot="drag" className={styles.handle ?? ''} aria-label={t('rail.drag', { name: label })}><GripVertical aria-hidden /></Button>
      </span>
    </GridListItem>
  )
}
