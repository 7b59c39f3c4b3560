import { useState, type ReactNode } from 'react'
import { Form } from 'react-aria-components'
import type { ImportPreview } from '../../../shared/clients/client-views.ts'
import { call } from '../../bridge.ts'
import { Button } from '../../parts/Button.tsx'
import { Field } from '../../parts/Field.tsx'
import { Section } from '../../parts/Section.tsx'
import { useWork } from '../../parts/use-work.ts'
import { t } from '../../texts/texts.ts'
import styles from '../../parts/RecordScreen.module.css'
import { ImportDone, type Outcome } from './ImportDone.tsx'
import { ImportReview } from './ImportReview.tsx'
import type { Waiting } from '../../parts/use-cancel-on-leave.ts'

interface Props {
  readonly waiting: Waiting
  /** Back to the list, with what happened as a sentence. */
  readonly onEnd: (sentence: string) => void
}

/** The longest text that main takes, in characters. */
const longestText = 5_000_000

/** Takes people over from a file or a pasted text: choose, look, add, and get back what could not be taken. */
export function ImportFlow({ waiting, onEnd }: Props): ReactNode {
  const [preview, setPreview] = useState<ImportPreview | null>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const read = (found: ImportPreview): void => { waiting.set(found.id); setPreview(found) }
  const end = (sentence: string): void => { waiting.set(null); onEnd(sentence) }
  if (outcome !== null) return <ImportDone outcome={outcome} onEnd={() => { end('') }} />
  if (preview !== null) return <ImportReview preview={preview} onChange={read} onCancel={() => { end(t('clients.import.cancelled')) }} onDone={setOutcome} />
  return <Source onRead={read} onCancel={() => { end('') }} />
}

interface SourceProps {
  readonly onRead: (preview: ImportPreview) => void
  readonly onCancel: () => void
}

function Source({ onRead, onCancel }: SourceProps): ReactNode {
  const work = useWork()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState('')
  const file = async (): Promise<void> => {
    const found = await call('clients.readImport')
    if (found !== null) onRead(found)
  }
  const submit = (): void => {
    const found = text.trim() === '' ? t('clients.import.missing') : text.length > longestText ? t('clients.import.tooLong') : ''
    setProblem(found)
    if (found === '') work.start('text', async () => { onRead(await call('clients.readText', { text })) }, '')
  }
  return (
    <Section title={t('clients.import.title')} intro={t('clients.import.intro')}>
      <div className={`${styles.card ?? ''} ${styles.wide ?? ''}`}>
        <div className={styles.buttons}>
          <Button onPress={() => { work.start('file', file, '') }}>{t('clients.import.file')}</Button>
          <span className={styles.quiet}>{t('clients.import.fileHelp')}</span>
        </div>
        <p role="alert" className={styles.failure}>{work.failure}</p>
        <Form className={styles.people ?? ''} onSubmit={(event) => { event.preventDefault(); submit() }}>
          <Field
            label={t('clients.import.paste')}
            help={t('clients.import.pasteHelp')}
            lines
            value={text}
            onChange={(typed) => { setText(typed); setProblem('') }}
            problem={problem}
            autoComplete="off"
            spellCheck="false"
          />
          <div className={styles.buttons}>
            <Button type="submit" look="primary">{t('clients.import.read')}</Button>
            <Button onPress={onCancel}>{t('common.cancel')}</Button>
            <span role="status" className={styles.quiet}>{work.busy === '' ? '' : t('clients.import.working')}</span>
          </div>
        </Form>
      </div>
    </Section>
  )
}
