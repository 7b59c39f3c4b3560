import { useRef, useState, type ReactNode } from 'react'
import { DialogTrigger, Form } from 'react-aria-components'
import type { ClientsStatus } from '../../../shared/clients/status.ts'
import type { LockView } from '../../../shared/lock/lock-view.ts'
import { selfIds } from '../../../shared/persona.ts'
import { call } from '../../bridge.ts'
import { useActions } from '../../parts/actions.ts'
import { Button } from '../../parts/Button.tsx'
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx'
import { Section } from '../../parts/Section.tsx'
import { useFocusBack } from '../../parts/use-focus-back.ts'
import { useWork } from '../../parts/use-work.ts'
import { t } from '../../texts/texts.ts'
import { selfWord } from '../../texts/wording.ts'
import { CurrentPassphrase, NewPassphraseFields, useNewPassphrase } from '../../parts/PassphraseFields.tsx'
import { AutoLock } from './AutoLock.tsx'
import styles from './Lock.module.css'
import { RecoveryCode } from './RecoveryCode.tsx'

interface Props { readonly lock: LockView, readonly clients: ClientsStatus }
type Form_ = 'none' | 'setUp' | 'change' | 'renew' | 'turnOff'

/** Sets up, changes and removes the lock, and says what it protects and what not. */
export function LockSection({ lock, clients }: Props): ReactNode {
  const [open, setOpen] = useState<Form_>('none')
  const [code, setCode] = useState('')
  const [news, setNews] = useState('')
  const opener = useRef<HTMLButtonElement>(null)
  useFocusBack(open !== 'none' || code !== '', opener)
  const done = (sentence: string, next = ''): void => { setOpen('none'); setNews(sentence); setCode(next) }
  const isOn = lock.state === 'on'
  return (
    <Section title={t('lock.section.title')} intro={t('lock.section.intro')}>
      <ul className={styles.facts}>
        <li>{t('lock.section.protects')}</li>
        <li>{t('lock.section.protectsNot')}</li>
        <li>{t('lock.section.lost')}</li>
        {isOn && clients.hasPassphrase && <li>{t(lock.holdsClients ? 'lock.section.holdsClients' : 'lock.section.ownPassphrase')}</li>}
      </ul>
      <p role="status" className={styles.news}>{news}</p>
      {code !== '' ? <RecoveryCode code={code} onDone={() => { setCode('') }} failure="" /> : <Work isOn={isOn} open={open} opener={opener} onChoose={(form) => { setNews(''); setOpen(form) }} onDone={done} />}
      {isOn && code === '' && <AutoLock settings={lock.settings} />}
    </Section>
  )
}

interface WorkProps extends ChoicesProps { readonly open: Form_, readonly onDone: FormProps['onDone'] }

/** What can be done with the lock, or the form of what was chosen. */
function Work({ open, onDone, ...choices }: WorkProps): ReactNode {
  const cancel = (): void => { choices.onChoose('none') }
  switch (open) {
    case 'none': return <Choices {...choices} />
    case 'setUp': return <SetUpForm onDone={onDone} onCancel={cancel} />
    case 'change': return <ChangeForm onDone={onDone} onCancel={cancel} />
    case 'renew':
    case 'turnOff': return <CurrentForm what={open} onDone={onDone} onCancel={cancel} />
  }
}

interface ChoicesProps { readonly isOn: boolean, readonly opener: React.RefObject<HTMLButtonElement | null>, readonly onChoose: (form: Form_) => void }

function Choices({ isOn, opener, onChoose }: ChoicesProps): ReactNode {
  const { run } = useActions()
  if (!isOn) return <div className={styles.buttons}><Button ref={opener} look="primary" onPress={() => { onChoose('setUp') }}>{t('lock.section.setUp')}</Button></div>
  const keys = /mac/i.test(navigator.userAgent) ? '⌘⇧K' : 'Ctrl+Shift+K'
  return (
    <>
      <div className={styles.buttons}>
        <Button look="primary" onPress={() => { void run(call('lock.now', { selves: [...selfIds] })) }}>{t('lock.section.now')}</Button>
        {selfIds.map((self) => <Button key={self} onPress={() => { void run(call('lock.now', { selves: [self] })) }}>{t('lock.section.nowOnly', { self: selfWord(self) })}</Button>)}
      </div>
      <p className={styles.quiet}>{t('lock.section.shortcut', { keys })}</p>
      <div className={styles.buttons}>
        <Button ref={opener} onPress={() => { onChoose('change') }}>{t('lock.section.change')}</Button>
        <Button onPress={() => { onChoose('renew') }}>{t('lock.section.renew')}</Button>
        <Button onPress={() => { onChoose('turnOff') }}>{t('lock.section.turnOff')}</Button>
      </div>
    </>
  )
}

interface FormProps {
  /** `code`: a new recovery code that must be seen. */
  readonly onDone: (sentence: string, code?: string) => void
  readonly onCancel: () => void
}

function SetUpForm({ onDone, onCancel }: FormProps): ReactNode {
  const work = useWork()
  const passphrase = useNewPassphrase()
  const setUp = async (): Promise<void> => { onDone(t('lock.section.isSet'), (await call('lock.setUp', { passphrase: passphrase.first })).code) }
  return (
    <Form className={styles.form ?? ''} onSubmit={(event) => { event.preventDefault(); if (passphrase.isReady()) work.start('setUp', setUp, '') }}>
      <NewPassphraseFields passphrase={passphrase} label={t('lock.section.passphrase')} failure={work.failure} autoFocus />
      <div className={styles.buttons}>
        <Button type="submit" look="primary" isPending={work.busy !== ''}>{t('lock.section.setUp')}</Button>
        <Button onPress={onCancel}>{t('common.cancel')}</Button>
      </div>
    </Form>
  )
}

function ChangeForm({ onDone, onCancel }: FormProps): ReactNode {
  const work = useWork()
  const [current, setCurrent] = useState('')
  const passphrase = useNewPassphrase()
  const change = async (): Promise<void> => {
    await call('lock.changePassphrase', { current, passphrase: passphrase.first })
    onDone(t('lock.section.isChanged'))
  }
  return (
    <Form className={styles.form ?? ''} onSubmit={(event) => { event.preventDefault(); if (passphrase.isReady()) work.start('change', change, '') }}>
      <CurrentPassphrase label={t('lock.section.current')} value={current} onChange={setCurrent} failure="" />
      <NewPassphraseFields passphrase={passphrase} label={t('lock.section.new')} failure={work.failure} autoFocus={false} />
      <div className={styles.buttons}>
        <Button type="submit" look="primary" isPending={work.busy !== ''}>{t('lock.section.change')}</Button>
        <Button onPress={onCancel}>{t('common.cancel')}</Button>
      </div>
    </Form>
  )
}

/** What needs nothing but the passphrase in use. */
function CurrentForm({ what, onDone, onCancel }: FormProps & { readonly what: 'renew' | 'turnOff' }): ReactNode {
  const work = useWork()
  const [current, setCurrent] = useState('')
  const renew = async (): Promise<void> => { onDone(t('lock.section.isRenewed'), (await call('lock.renewCode', { current })).code) }
  const turnOff = async (): Promise<void> => {
    await call('lock.turnOff', { current })
    onDone(t('lock.section.isOff'))
  }
  const cancel = <Button onPress={onCancel}>{t('common.cancel')}</Button>
  if (what === 'renew') {
    return (
      <Form className={styles.form ?? ''} onSubmit={(event) => { event.preventDefault(); work.start('renew', renew, '') }}>
        <CurrentPassphrase label={t('lock.section.current')} value={current} onChange={setCurrent} failure={work.failure} />
        <div className={styles.buttons}><Button type="submit" look="primary" isDisabled={current === ''} isPending={work.busy !== ''}>{t('lock.section.renew')}</Button>{cancel}</div>
      </Form>
    )
  }
  return (
    <div className={styles.form}>
      <CurrentPassphrase label={t('lock.section.current')} value={current} onChange={setCurrent} failure={work.failure} />
      <div className={styles.buttons}>
        <DialogTrigger>
          <Button isDisabled={current === ''} isPending={work.busy !== ''}>{t('lock.section.turnOff')}</Button>
          <ConfirmDialog title={t('lock.section.turnOffTitle')} text={t('lock.section.turnOffText')} action={t('lock.section.turnOff')} onConfirm={() => { work.start('turnOff', turnOff, '') }} />
        </DialogTrigger>
        {cancel}
      </div>
    </div>
  )
}
