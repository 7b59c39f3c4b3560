import { useState, type ReactNode } from 'react'
import { Form } from 'react-aria-components'
import type { ClientsStatus } from '../../../shared/clients/status.ts'
import { call } from '../../bridge.ts'
import { Button } from '../../parts/Button.tsx'
import { Field } from '../../parts/Field.tsx'
import { Section } from '../../parts/Section.tsx'
import { useWork } from '../../parts/use-work.ts'
import { t } from '../../texts/texts.ts'
import { OpenClientList } from '../clients/ClientListSection.tsx'
import { CheckResult, type Checked } from './CheckResult.tsx'
import styles from './Toolkit.module.css'

/** The longest text that main takes, in characters. */
const longestText = 2_000_000

/** The check of a draft, on any text and without a website. The text lives in this form only. */
export function CheckText({ clients }: { readonly clients: ClientsStatus }): ReactNode {
  const work = useWork()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState('')
  const [checked, setChecked] = useState<Checked | null>(null)
  const change = (typed: string): void => {
    setText(typed)
    setProblem('')
    // A result says nothing about another text.
    setChecked(null)
  }
  const check = async (): Promise<void> => { setChecked({ text, result: await call('text.check', { text }) }) }
  const submit = (): void => {
    const found = text.trim() === '' ? t('toolkit.check.missing') : text.length > longestText ? t('toolkit.check.tooLong') : ''
    setProblem(found)
    if (found === '') work.start('check', check, '')
  }
  return (
    <Section title={t('toolkit.check.title')} intro={t('toolkit.check.intro')}>
      <Form className={styles.form ?? ''} onSubmit={(event) => { event.preventDefault(); submit() }}>
        <div className={styles.tall}>
          <Field label={t('toolkit.check.label')} help={t('toolkit.check.help')} lines value={text} onChange={change} problem={problem === '' ? work.failure : problem} autoComplete="off" spellCheck="false" />
        </div>
        <NamesLine clients={clients} />
        <div className={styles.buttons}><Button type="submit" look="primary" isPending={work.busy !== ''}>{t('toolkit.check.action')}</Button></div>
      </Form>
      <CheckResult checked={checked} />
    </Section>
  )
}

/** Says when names cannot be found, with the way to the list. */
function NamesLine({ clients }: { readonly clients: ClientsStatus }): ReactNode {
  if (clients.state === 'open' && clients.count !== 0) return null
  if (clients.state === 'opening') return null
  const reason = clients.state === 'open' ? 'absent' : clients.state
  return <div className={styles.names}><p>{t(`toolkit.check.names.${reason}`)}</p><OpenClientList /></div>
}
