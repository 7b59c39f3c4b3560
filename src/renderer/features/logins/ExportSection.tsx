import { useRef, useState, type ReactNode } from 'react'
import { Form } from 'react-aria-components'
import { selfIds, type SelfId } from '../../../shared/persona.ts'
import { call } from '../../bridge.ts'
import { Button } from '../../parts/Button.tsx'
import { ChoiceGroup } from '../../parts/ChoiceGroup.tsx'
import styles from '../../parts/RecordScreen.module.css'
import { Section } from '../../parts/Section.tsx'
import { useFocusBack } from '../../parts/use-focus-back.ts'
import { useWork } from '../../parts/use-work.ts'
import { t } from '../../texts/texts.ts'
import { numberText, selfWord } from '../../texts/wording.ts'
import { NewPassphraseFields, useNewPassphrase } from '../../parts/PassphraseFields.tsx'

interface Props {
  readonly count: number
  readonly onNews: (sentence: string) => void
}

/** The logins as an encrypted file; it is read back by the import. */
export function ExportSection({ count, onNews }: Props): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  useFocusBack(isOpen, opener)
  const close = (): void => { setOpen(false) }
  return (
    <Section title={t('logins.export.title')} intro={t('logins.export.intro')}>
      {count === 0 && <p className={styles.quiet}>{t('logins.export.none')}</p>}
      {count > 0 && !isOpen && <div className={styles.buttons}><Button ref={opener} onPress={() => { setOpen(true) }}>{t('logins.export.start')}</Button></div>}
      {count > 0 && isOpen && <ExportForm onDone={(sentence) => { close(); onNews(sentence) }} onCancel={close} />}
    </Section>
  )
}

interface FormProps {
  readonly onDone: (sentence: string) => void
  readonly onCancel: () => void
}

type Whose = 'both' | SelfId

function ExportForm({ onDone, onCancel }: FormProps): ReactNode {
  const work = useWork()
  const passphrase = useNewPassphrase()
  const [whose, setWhose] = useState<Whose>('both')
  const save = async (): Promise<void> => {
    const saved = await call('logins.export', { passphrase: passphrase.first, self: whose === 'both' ? null : whose })
    if (saved !== null) onDone(t('logins.export.done', { number: numberText(saved.count) }))
  }
  const choices = [{ value: 'both' as const, label: t('logins.whose.both') }, ...selfIds.map((self) => ({ value: self, label: selfWord(self) }))]
  return (
    <Form className={styles.form ?? ''} onSubmit={(event) => { event.preventDefault(); if (passphrase.isReady()) work.start('export', save, '') }}>
      <ChoiceGroup<Whose> label={t('logins.whose.label')} value={whose} choices={choices} onChange={setWhose} />
      <NewPassphraseFields passphrase={passphrase} label={t('logins.export.passphrase')} failure={work.failure} autoFocus />
      <div className={styles.buttons}>
        <Button type="submit" look="primary" isPending={work.busy !== ''}>{t('logins.export.choose')}</Button>
        <Button onPress={onCancel}>{t('common.cancel')}</Button>
      </div>
    </Form>
  )
}
