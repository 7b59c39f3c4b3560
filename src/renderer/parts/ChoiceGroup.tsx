import type { ReactNode } from 'react'
import { Label, Radio, RadioGroup, Text } from 'react-aria-components'
import styles from './ChoiceGroup.module.css'
import { classNames } from './class-names.ts'

interface Props<Value extends string> {
  readonly label: string
  /** `section` where the label is the heading of a part of the screen. */
  readonly look?: 'section' | 'field'
  /** One line on why the choice is what it is. */
  readonly help?: string
  readonly value: Value
  readonly choices: readonly { readonly value: Value, readonly label: string }[]
  readonly onChange: (value: Value) => void
}

/** One of a few words, side by side. */
export function ChoiceGroup<Value extends string>({ label, look = 'field', help, value, choices, onChange }: Props<Value>): ReactNode {
  const choose = (chosen: string): void => {
    const choice = choices.find((other) => other.value === chosen)
    if (choice !== undefined) onChange(choice.value)
  }
  return (
    <RadioGroup value={value} onChange={choose} className={classNames(styles.group)}>
      <Label className={classNames(styles.label, styles[look])}>{label}</Label>
      <div className={styles.options}>
        {choices.map((choice) => <Radio key={choice.value} value={choice.value} className={classNames(styles.option)}>{choice.label}</Radio>)}
      </div>
      {help !== undefined && <Text slot="description" className={classNames(styles.help)}>{help}</Text>}
    </RadioGroup>
  )
}
