import type { ReactNode } from 'react'
import { Input, Label, Text, TextArea, TextField, type TextFieldProps } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './Field.module.css'
import { Spoken } from './Spoken.tsx'

interface Props extends Omit<TextFieldProps, 'className' | 'children' | 'style'> {
  readonly label: string
  readonly help?: string
  readonly placeholder?: string
  readonly lines?: boolean
  /** A sentence that is shown under the field and read with it; an empty text means that all is well. */
  readonly problem?: string
}

/** A text field with its label, an explanation and room for a problem. */
export function Field({ label, help, placeholder, lines = false, problem = '', ...props }: Props): ReactNode {
  const hints = placeholder === undefined ? {} : { placeholder }
  return (
    <TextField {...props} validationBehavior="aria" isInvalid={problem !== ''} className={classNames(styles.field)}>
      <Label className={classNames(styles.label)}>{label}</Label>
      {lines ? <TextArea className={classNames(styles.area)} {...hints} /> : <Input className={classNames(styles.input)} {...hints} />}
      <Description help={help} problem={problem} />
      <Spoken role="alert">{problem}</Spoken>
    </TextField>
  )
}

function Description({ help, problem }: { readonly help: string | undefined, readonly problem: string }): ReactNode {
  if (problem !== '') return <Text slot="description" className={classNames(styles.problem)}>{problem}</Text>
  return help === undefined ? null : <Text slot="description" className={classNames(styles.help)}>{help}</Text>
}
