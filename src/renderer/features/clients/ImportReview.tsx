import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { ImportPreview } from '../../../shared/clients/client-views.ts'
import { call } from '../../bridge.ts'
import { Button } from '../../parts/Button.tsx'
import { CheckField } from '../../parts/CheckField.tsx'
import { useWork } from '../../parts/use-work.ts'
import { t } from '../../texts/texts.ts'
import { numberText } from '../../texts/wording.ts'
import { clientDetails, clientName, formerText } from './client-words.ts'
import { ColumnChoices } from './ColumnChoices.tsx'
import styles from '../../parts/ImportReview.module.css'
import type { Outcome } from './ImportDone.tsx'

interface Props {
  readonly preview: ImportPreview
  /** The same import, read anew. */
  readonly onChange: (preview: ImportPreview) => void
  readonly onCancel: () => void
  readonly onDone: (outcome: Outcome) => void
}

/** What was read, before anything is added. */
export function ImportReview({ preview, onChange, onCancel, onDone }: Props): ReactNode {
  const work = useWork()
  const [skipsDuplicates, setSkips] = useState(true)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => { heading.current?.focus() }, [])
  const number = preview.total - (skipsDuplicates ? preview.duplicates : 0)
  const words = { number: numberText(preview.total), failed: numberText(preview.failed), duplicates: numberText(preview.duplicates) }
  const add = async (): Promise<void> => { onDone(await call('clients.finishImport', { id: preview.id, skipDuplicates: skipsDuplicates })) }
  const map = (mapping: NonNullable<ImportPreview['mapping']>): void => {
    work.start('map', async () => { onChange(await call('clients.mapImport', { id: preview.id, mapping })) }, '')
  }
  return (
    <section className={styles.review} aria-labelledby="import-review">
      <h2 id="import-review" ref={heading} tabIndex={-1} className={styles.heading}>{preview.fileName === null ? t('clients.import.reviewText') : t('clients.import.reviewFile', { file: preview.fileName })}</h2>
      <p role="status">{t('clients.import.found', words)} {preview.failed > 0 && t('clients.import.failed', words)}</p>
      {preview.mapping !== null && <ColumnChoices mapping={preview.mapping} firstCells={preview.firstCells} onChange={map} />}
      <Rows preview={preview} />
      <Failures preview={preview} />
      {preview.duplicates > 0 && <CheckField label={t('clients.import.skipDuplicates', words)} help={t('clients.import.duplicatesHelp')} isSelected={skipsDuplicates} onChange={setSkips} />}
      <p role="alert" className={styles.failure}>{work.failure}</p>
      <div className={styles.buttons}>
        <Button look="primary" onPress={() => { work.start('add', add, '') }}>
          {number > 0 ? t('clients.import.add', { number: numberText(number) }) : t('clients.import.addNobody')}
        </Button>
        <Button onPress={onCancel}>{t('common.cancel')}</Button>
        <span role="status" className={styles.quiet}>{work.busy === '' ? '' : t('clients.import.working')}</span>
      </div>
    </section>
  )
}

function Rows({ preview }: { readonly preview: ImportPreview }): ReactNode {
  if (preview.rows.length === 0) return null
  return (
    <div className={styles.part}>
      <h3 id="import-rows" className={styles.label}>{preview.rows.length < preview.total ? t('clients.import.firstPeople', { number: numberText(preview.rows.length), total: numberText(preview.total) }) : t('clients.import.people')}</h3>
      <ul aria-labelledby="import-rows" className={styles.rows} tabIndex={0}>
        {preview.rows.map(({ line, draft, duplicateOf }, index) => (
          <li key={`${line} ${index}`} className={styles.row}>
            <span className={styles.line}>{t('clients.import.line', { line: numberText(line) })}</span>
            <span className={styles.words}>
              <bdi className={styles.name}>{clientName(draft)}</bdi>
              <span className={styles.details}>{[...clientDetails(draft), ...draft.alsoMatch, formerText(draft)].filter((detail) => detail !== '').map((detail, place) => <bdi key={`${place} ${detail}`}>{detail}</bdi>)}</span>
            </span>
            {duplicateOf !== null && <span className={styles.duplicate}>{t(`clients.duplicateOf.${duplicateOf}`)}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Failures({ preview }: { readonly preview: ImportPreview }): ReactNode {
  if (preview.failures.length === 0) return null
  return (
    <div className={styles.part}>
      <h3 id="import-failures" className={styles.label}>{t('clients.import.failures')}</h3>
      <p className={styles.quiet}>{t('clients.import.failuresHelp')}</p>
      <ul aria-labelledby="import-failures" className={styles.rows} tabIndex={0}>
        {preview.failures.map(({ line, text, problem }, index) => (
          <li key={`${line} ${index}`} className={styles.row}>
            <span className={styles.line}>{t('clients.import.line', { line: numberText(line) })}</span>
            <span className={styles.words}>
              <span>{t(`clients.importProblem.${problem}`)}</span>
              <bdi className={styles.source}>{text}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
