import { Check } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { Checkbox } from 'react-aria-components'
import styles from './CheckField.module.css'
import { classNames } from './class-names.ts'

interface Props {
  readonly label: string
  readonly help?: string
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
}

/** A box to tick, with its sentence and one line that explains it. */
export function CheckField({ label, help, isSelected, onChange }: Props): ReactNode {
  const description = useId()
  return (
    <div className={styles.field}>
      <Checkbox isSelected={isSelected} onChange={onChange} className={classNames(styles.check)} {...(help === undefined ? {} : { 'aria-describedby': description })}>
        <span className={styles.box} aria-hidden="true"><Check /></span>
        <span>{label}</span>
      </Checkbox>
      {help !== undefined && <p id={description} className={styles.help}>{help}</p>}
    </div>
  )
}
