import { useState, type ReactNode } from 'react'
import { Form } from 'react-aria-components'
import type { AccountView } from '../../../shared/ipc/shell-view.ts'
import { call } from '../../bridge.ts'
import { Button } from '../../parts/Button.tsx'
import { Field } from '../../parts/Field.tsx'
import { t } from '../../texts/texts.ts'
import { failureText } from '../../texts/wording.ts'
import styles from './Accounts.module.css'

interface Props {
  readonly account: AccountView
  readonly onEnd: () => void
}

/** Renames in place: Enter saves, Escape keeps the old name. */
export function RenameForm({ account, onEnd }: Props): ReactNode {
  const [name, setName] = useState(account.name)
  const [problem, setProblem] = useState('')
  const save = async (): Promise<void> => {
    if (name.trim() === '') return
    try {
      await call('account.rename', { accountId: account.id, name: name.trim() })
      onEnd()
    } catch (error) {
      setProblem(failureText(error))
    }
  }
  return (
    <Form className={styles.rename ?? ''} onSubmit={(event) => { event.preventDefault(); void save() }}>
      {/* The field replaces the button that was just pressed, so it takes the focus over. */}
      <Field
        label={t('accounts.nameLabel')}
        value={name}
        onChange={setName}
        onKeyDown={(event) => { if (event.key === 'Escape') onEnd() }}
        problem={problem}
        maxLength={200}
        autoFocus
      />
      <span className={styles.renameActions}>
        <Button type="submit" look="primary" isDisabled={name.trim() === ''}>{t('common.save')}</Button>
        <Button onPress={onEnd}>{t('common.cancel')}</Button>
      </span>
    </Form>
  )
}
