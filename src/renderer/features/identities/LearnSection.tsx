import { useRef, useState, type ReactNode } from 'react'
import { Form } from 'react-aria-components'
import type { IdentitiesView, Reading } from '../../../shared/ipc/shell-view.ts'
import { otherSelf, type SelfId } from '../../../shared/persona.ts'
import { call } from '../../bridge.ts'
import { Button } from '../../parts/Button.tsx'
import { CheckField } from '../../parts/CheckField.tsx'
import { Section } from '../../parts/Section.tsx'
import { useFocusBack } from '../../parts/use-focus-back.ts'
import { useWork, type Work } from '../../parts/use-work.ts'
import { t } from '../../texts/texts.ts'
import { selfWord } from '../../texts/wording.ts'
import styles from './Identities.module.css'

interface Props {
  readonly page: IdentitiesView['page']
  readonly onLearned: (self: SelfId) => void
}

/** Reads the open page when the user asks, and keeps what the user ticks. */
export function LearnSection({ page, onLearned }: Props): ReactNode {
  const work = useWork()
  const [reading, setReading] = useState<Reading | null>(null)
  const opener = useRef<HTMLButtonElement>(null)
  useFocusBack(reading !== null, opener)
  const read = async (): Promise<void> => { setReading(await call('identity.read')) }
  const close = (): void => { setReading(null) }
  return (
    <Section title={t('identities.learn.title')} intro={t('identities.learn.intro')}>
      {page === null && <p>{t('identities.learn.noPage')}</p>}
      {page !== null && reading === null && (
        <>
          <p className={styles.text}>{t(page.isProfile ? 'identities.learn.profile' : 'identities.learn.notProfile', { host: page.host })}</p>
          <div className={styles.buttons}>
            <Button ref={opener} onPress={() => { work.start('read', read, '') }}>{t('identities.learn.read', { account: page.accountName, self: selfWord(page.self) })}</Button>
          </div>
        </>
      )}
      {reading !== null && <Choice reading={reading} work={work} onClose={close} onLearned={onLearned} />}
      <p role="status">{work.failure === '' ? work.done : work.failure}</p>
    </Section>
  )
}

interface ChoiceProps {
  readonly reading: Reading
  readonly work: Work
  readonly onClose: () => void
  readonly onLearned: (self: SelfId) => void
}

/** What the page shows; nothing is ticked to begin with. */
function Choice({ reading, work, onClose, onLearned }: ChoiceProps): ReactNode {
  const [chosen, setChosen] = useState<readonly number[]>([])
  const self = selfWord(reading.self)
  const toggle = (at: number, isChosen: boolean): void => { setChosen((before) => (isChosen ? [...before, at] : before.filter((other) => other !== at))) }
  const learn = async (): Promise<void> => {
    await call('identity.learn', { id: reading.id, chosen: [...chosen] })
    onClose()
    onLearned(reading.self)
  }
  if (reading.candidates.length === 0) return <><p role="status">{t('identities.learn.nothing', { host: reading.host })}</p><div className={styles.buttons}><Button autoFocus onPress={onClose}>{t('common.close')}</Button></div></>
  return (
    <Form className={styles.column ?? ''} aria-label={t('identities.learn.title')} onSubmit={(event) => { event.preventDefault(); if (chosen.length > 0) work.start('learn', learn, t('identities.learn.kept', { number: chosen.length, self })) }}>
      <fieldset className={styles.found}>
        <legend>{t('identities.learn.found', { host: reading.host, self })}</legend>
        {reading.candidates.map(({ kind, value, isOthers }, at) => (
          <CheckField
            key={`${kind} ${value}`}
            label={`${t(`identities.kind.${kind}`)}: ${value}`}
            {...(isOthers ? { help: t('identities.learn.others', { self: selfWord(otherSelf(reading.self)) }) } : {})}
            isSelected={chosen.includes(at)}
            onChange={(isChosen) => { toggle(at, isChosen) }}
          />
        ))}
      </fieldset>
      <div className={styles.buttons}>
        <Button type="submit" look="primary" isDisabled={chosen.length === 0}>{t('identities.learn.keep')}</Button>
        <Button autoFocus onPress={onClose}>{t('common.cancel')}</Button>
      </div>
    </Form>
  )
}
