import { ArrowDown, ArrowRightLeft, ArrowUp, Pencil, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { DialogTrigger } from 'react-aria-components'
import type { AccountView } from '../../../shared/ipc/shell-view.ts'
import { otherSelf } from '../../../shared/persona.ts'
import { call } from '../../bridge.ts'
import { AccountIcon } from '../../parts/AccountIcon.tsx'
import { useActions } from '../../parts/actions.ts'
import { IconButton } from '../../parts/Button.tsx'
import { t } from '../../texts/texts.ts'
import { accountLabel, selfWord } from '../../texts/wording.ts'
import styles from './Accounts.module.css'
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx'
import { useFocusBack } from '../../parts/use-focus-back.ts'
import { RenameForm } from './RenameForm.tsx'

interface Props {
  readonly account: AccountView
  /** Null at the end of the list. */
  readonly onUp: (() => void) | null
  readonly onDown: (() => void) | null
}

/** One account with everything that can be done to it. */
export function AccountRow({ account, onUp, onDown }: Props): ReactNode {
  const [renaming, setRenaming] = useState(false)
  const renameButton = useRef<HTMLButtonElement>(null)
  const name = accountLabel(account)
  useFocusBack(renaming, renameButton)
  if (renaming) return <li className={styles.row}><RenameForm account={account} onEnd={() => { setRenaming(false) }} /></li>
  return (
    <li className={styles.row}>
      <AccountIcon icon={account.icon} name={account.name} />
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>
        <span className={styles.host}>{account.host}</span>
      </span>
      <span className={styles.actions}>
        <IconButton ref={renameButton} label={t('accounts.rename', { name })} onPress={() => { setRenaming(true) }}><Pencil aria-hidden /></IconButton>
        <OrderButtons name={name} onUp={onUp} onDown={onDown} />
        <MoveButton account={account} name={name} />
        <RemoveButton account={account} name={name} />
      </span>
    </li>
  )
}

interface OrderProps extends Omit<Props, 'account'> { readonly name: string }

function OrderButtons({ name, onUp, onDown }: OrderProps): ReactNode {
  const up = useRef<HTMLButtonElement>(null)
  const down = useRef<HTMLButtonElement>(null)
  const pressed = useRef<'up' | 'down' | null>(null)
  const [atTop, atBottom] = [onUp === null, onDown === null]
  useEffect(() => {
    // A button that has just led to the end of the list is switched off; its partner takes the focus.
    if (pressed.current === 'up' && atTop) down.current?.focus()
    if (pressed.current === 'down' && atBottom) up.current?.focus()
    pressed.current = null
  }, [atTop, atBottom])
  const press = (direction: 'up' | 'down', move: (() => void) | null) => () => {
    pressed.current = direction
    move?.()
  }
  return (
    <>
      <IconButton ref={up} label={t('accounts.up', { name })} isDisabled={atTop} onPress={press('up', onUp)}><ArrowUp aria-hidden /></IconButton>
      <IconButton ref={down} label={t('accounts.down', { name })} isDisabled={atBottom} onPress={press('down', onDown)}><ArrowDown aria-hidden /></IconButton>
    </>
  )
}

interface ButtonProps {
  readonly account: AccountView
  readonly name: string
}

function MoveButton({ account, name }: ButtonProps): ReactNode {
  const { run } = useActions()
  const words = { name, self: selfWord(otherSelf(account.self)) }
  return (
    <DialogTrigger>
      <IconButton label={t('accounts.move', words)}><ArrowRightLeft aria-hidden /></IconButton>
      <ConfirmDialog
        title={t('accounts.moveTitle', words)}
        text={t('accounts.moveText')}
        action={t('accounts.moveAction', words)}
        onConfirm={() => { void run(call('account.moveToOther', { accountId: account.id })) }}
      />
    </DialogTrigger>
  )
}

function RemoveButton({ account, name }: ButtonProps): ReactNode {
  const { run } = useActions()
  return (
    <DialogTrigger>
      <IconButton label={t('accounts.remove', { name })}><Trash2 aria-hidden /></IconButton>
      <ConfirmDialog
        title={t('accounts.removeTitle', { name })}
        text={t('accounts.removeText')}
        action={t('accounts.removeAction')}
        onConfirm={() => { void run(call('account.remove', { accountId: account.id })) }}
      />
    </DialogTrigger>
  )
}
