import { useState, type ReactNode } from 'react'
import { Field } from './Field.tsx'
import { t } from '../texts/texts.ts'

/** A new passphrase while it is typed, twice: one that is mistyped could never be found again. */
export interface NewPassphrase {
  readonly first: string
  readonly second: string
  readonly change: (part: 'first' | 'second', text: string) => void
  /** True when it can be sent; else the fields say what is missing. */
  readonly isReady: () => boolean
  readonly clear: () => void
  readonly problem: '' | 'missing' | 'differs'
}

/** The state of both fields. */
export function useNewPassphrase(): NewPassphrase {
  const [typed, setTyped] = useState({ first: '', second: '' })
  const [problem, setProblem] = useState<NewPassphrase['problem']>('')
  return {
    ...typed, problem,
    change: (part, text) => { setTyped({ ...typed, [part]: text }); setProblem('') },
    isReady: () => {
      const found = typed.first === '' ? 'missing' : typed.first === typed.second ? '' : 'differs'
      setProblem(found)
      return found === ''
    },
    clear: () => { setTyped({ first: '', second: '' }); setProblem('') }
  }
}

interface Props {
  readonly passphrase: NewPassphrase
  readonly label: string
  /** What main did not like about it; empty when nothing. */
  readonly failure: string
  /** True where the form takes the place of the button that was pressed, and these are its first fields. */
  readonly autoFocus: boolean
}

/** Both fields of a new passphrase. */
export function NewPassphraseFields({ passphrase, label, failure, autoFocus }: Props): ReactNode {
  return (
    <>
      <Field
        label={label}
        help={t('clients.passphrase.help')}
        type="password"
        value={passphrase.first}
        onChange={(text) => { passphrase.change('first', text) }}
        problem={passphrase.problem === 'missing' ? t('clients.passphrase.missing') : failure}
        autoComplete="off"
        maxLength={1000}
        autoFocus={autoFocus}
      />
      <Field
        label={t('clients.passphrase.again')}
        type="password"
        value={passphrase.second}
        onChange={(text) => { passphrase.change('second', text) }}
        problem={passphrase.problem === 'differs' ? t('clients.passphrase.differs') : ''}
        autoComplete="off"
        maxLength={1000}
      />
    </>
  )
}

interface CurrentProps {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly failure: string
}

/** The passphrase in use. The form takes the place of the button that was pressed, so its first field takes the focus over. */
export const CurrentPassphrase = ({ label, value, onChange, failure }: CurrentProps): ReactNode =>
  <Field label={label} type="password" value={value} onChange={onChange} problem={failure} autoComplete="off" maxLength={1000} autoFocus />
