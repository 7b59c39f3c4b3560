import { useId, type ReactNode } from 'react'
import type { ImportPreview } from '../../../shared/clients/client-views.ts'
import type { ColumnRole } from '../../../shared/clients/import/csv-columns.ts'
import { CheckField } from '../../parts/CheckField.tsx'
import { t } from '../../texts/texts.ts'
import { numberText } from '../../texts/wording.ts'
import styles from '../../parts/ImportReview.module.css'

type Mapping = NonNullable<ImportPreview['mapping']>

/** What a column can hold, in the order of the choices; the compiler sees to it that none is left out. */
const roles = Object.keys({
  given: null, family: null, fullName: null, aliases: null, handles: null, phones: null, emails: null, alsoMatch: null, formerSince: null, skip: null
} satisfies Record<ColumnRole, null>) as ColumnRole[]

interface Props {
  readonly mapping: Mapping
  /** The first cell of each column. */
  readonly firstCells: readonly string[]
  readonly onChange: (mapping: Mapping) => void
}

/** A table's columns with what each of them holds, to be corrected by the user. */
export function ColumnChoices({ mapping, firstCells, onChange }: Props): ReactNode {
  const set = (column: number, role: string): void => {
    const found = roles.find((known) => known === role)
    if (found !== undefined) onChange({ ...mapping, columns: mapping.columns.map((before, index) => (index === column ? found : before)) })
  }
  return (
    <div className={styles.part}>
      <h3 className={styles.label}>{t('clients.import.columns')}</h3>
      <p className={styles.quiet}>{t('clients.import.columnsHelp')}</p>
      <div className={styles.columns}>
        {mapping.columns.map((role, column) => <Column key={column} column={column} role={role} first={firstCells[column] ?? ''} onChange={(chosen) => { set(column, chosen) }} />)}
      </div>
      <CheckField label={t('clients.import.hasHeader')} isSelected={mapping.hasHeader} onChange={(hasHeader) => { onChange({ ...mapping, hasHeader }) }} />
    </div>
  )
}

interface ColumnProps {
  readonly column: number
  readonly role: ColumnRole
  readonly first: string
  readonly onChange: (role: string) => void
}

function Column({ column, role, first, onChange }: ColumnProps): ReactNode {
  const id = useId()
  return (
    <div className={styles.column}>
      <label htmlFor={id} className={styles.columnName}>
        {t('clients.import.column', { number: numberText(column + 1) })} <bdi className={styles.source}>{first}</bdi>
      </label>
      <select id={id} className={styles.select} value={role} onChange={(event) => { onChange(event.target.value) }}>
        {roles.map((choice) => <option key={choice} value={choice}>{t(`clients.column.${choice}`)}</option>)}
      </select>
    </div>
  )
}
