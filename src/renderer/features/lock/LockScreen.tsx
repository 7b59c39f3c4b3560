import { Lock as LockIcon } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { DialogTrigger, Form } from 'react-aria-components'
import type { LockView } from '../../../shared/lock/lock-view.ts'
import { selfIds, type SelfId } from '../../../shared/persona.ts'
import { call } from '../../bridge.ts'
import { Button } from '../../parts/Button.tsx'
import { Centered } from '../../parts/Centered.tsx'
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx'
import { Field } from '../../parts/Field.tsx'
import { useWork } from '../../parts/use-work.ts'
import { t } from '../../texts/texts.ts'
import { selfWord } from '../../texts/wording.ts'
import styles from './Lock.module.css'
import { RecoverForm } from './RecoverForm.tsx'

interface Props { readonly lock: LockView, readonly self: SelfId }

/** Covers the window while the active self is locked. It is given nothing that lies behind the lock. */
export function LockScreen({ lock, self }: Props): ReactNode {
  const isAll = selfIds.every((other) => lock.locked[other])
  const open = selfIds.find((other) => !lock.locked[other])
  const [isLost, setLost] = useState(false)
  if (lock.state === 'broken') return <Broken />
  return (
    <Centered icon={<LockIcon />} title={isAll ? t('lock.locked.all') : t('lock.locked.one', { self: selfWord(self) })}>
      <p>{t('lock.locked.text')}</p>
      {isLost ? <RecoverForm selves={lockedOf(lock)} /> : <UnlockForm lock={lock} self={self} isAll={isAll} />}
      <div className={styles.buttons}>
        {open !== undefined && <Button onPress={() => { void call('self.switch', { self: open }) }}>{t('lock.locked.goTo', { self: selfWord(open) })}</Button>}
        <Button look="quiet" onPress={() => { setLost(!isLost) }}>{t(isLost ? 'lock.locked.back' : 'lock.locked.lost')}</Button>
      </div>
    </Centered>
  )
}

const lockedOf = (lock: LockView): SelfId[] => selfIds.filter((self) => lock.locked[self])

/** True until the time has come. */
function useWaiting(until: string | null): boolean {
  const [over, setOver] = useState<string | null>(null)
  useEffect(() => {
    if (until === null) return undefined
    const timer = setTimeout(() => { setOver(until) }, Math.max(0, Date.parse(until) - Date.now()))
    return () => { clearTimeout(timer) }
  }, [until])
  return until !== null && over !== until
}

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' })

function UnlockForm({ lock, self, isAll }: Props & { readonly isAll: boolean }): ReactNode {
  const work = useWork()
  const [passphrase, setPassphrase] = useState('')
  const [isMissing, setMissing] = useState(false)
  const isWaiting = useWaiting(lock.waitUntil)
  const unlock = (name: string, selves: SelfId[]): void => {
    setMissing(passphrase === '')
    if (passphrase === '' || isWaiting) return
    work.start(name, async () => { await call('lock.unlock', { selves, passphrase }).finally(() => { setPassphrase('') }) }, '')
  }
  const waiting = isWaiting && lock.waitUntil !== null ? t('lock.locked.wait', { time: clock.format(new Date(lock.waitUntil)) }) : ''
  return (
    <Form className={styles.form ?? ''} onSubmit={(event) => { event.preventDefault(); unlock('all', isAll ? lockedOf(lock) : [self]) }}>
      <Field
        label={t('lock.locked.passphrase')}
        type="password"
        value={passphrase}
        onChange={(text) => { setPassphrase(text); setMissing(false) }}
        problem={isMissing ? t('lock.locked.missing') : waiting === '' ? work.failure : waiting}
        autoComplete="off"
        maxLength={1000}
        autoFocus
      />
      <div className={styles.buttons}>
        <Button type="submit" look="primary" isDisabled={isWaiting} isPending={work.busy === 'all'}>{t('lock.locked.unlock')}</Button>
        {isAll && <Button isDisabled={isWaiting} isPending={work.busy === 'one'} onPress={() => { unlock('one', [self]) }}>{t('lock.locked.unlockOnly', { self: selfWord(self) })}</Button>}
      </div>
    </Form>
  )
}

function Broken(): ReactNode {
  const work = useWork()
  return (
    <Centered icon={<LockIcon />} title={t('lock.locked.brokenTitle')}>
      <p role="alert">{t('lock.locked.brokenText')}</p>
      <p role="status">{work.failure}</p>
      <DialogTrigger>
        <Button isPending={work.busy !== ''}>{t('lock.locked.startAgain')}</Button>
        <ConfirmDialog title={t('lock.locked.startAgainTitle')} text={t('lock.locked.startAgainText')} action={t('lock.locked.startAgain')} onConfirm={() => { work.start('start', () => call('lock.startAgain'), '') }} />
      </DialogTrigger>
    </Centered>
  )
}
