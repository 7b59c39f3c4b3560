import { useEffect, useId, useRef, useState, type ReactNode, type RefObject } from 'react'
import { ChoiceGroup } from '../parts/ChoiceGroup.tsx'
import { Field } from '../parts/Field.tsx'
import { t } from '../texts/texts.ts'
import styles from './AskAnswers.module.css'
import { isGoingOn, rememberLabel, safeAnswers, type SafeAnswer } from './ask-answers.ts'
import { forcedWord, typedIt } from './forced-word.ts'
import { GuardedButton } from './GuardedButton.tsx'
import { SafeButton } from './SafeButton.tsx'
import type { Answering, AskView } from './views.ts'

interface Props {
  readonly view: AskView
  readonly answer: Answering['answer']
}

/** Everything that can be answered, in one order that never changes: what cannot harm first and large, going on last and quiet. */
export function AskAnswers({ view, answer }: Props): ReactNode {
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => { first.current?.focus() }, [])
  return (
    <>
      <div className={styles.safe}>
        {safeAnswers(view).map((offered, index) => (
          <Offered key={offered.answer} offered={offered} onPress={() => { answer(offered.answer) }} {...(index === 0 ? { first } : {})} />
        ))}
      </div>
      <GoOn view={view} answer={answer} />
    </>
  )
}

interface OfferedProps {
  readonly offered: SafeAnswer
  readonly onPress: () => void
  /** Set on the answer that has the focus from the start. */
  readonly first?: RefObject<HTMLButtonElement | null>
}

function Offered({ offered, onPress, first }: OfferedProps): ReactNode {
  const note = useId()
  const focus = first === undefined ? {} : { ref: first, isDefault: true }
  if (offered.note === '') return <SafeButton {...focus} onPress={onPress}>{offered.label}</SafeButton>
  return (
    <div className={styles.offered}>
      <SafeButton {...focus} describedBy={note} onPress={onPress}>{offered.label}</SafeButton>
      <span id={note} className={styles.note}>{offered.note}</span>
    </div>
  )
}

function GoOn({ view, answer }: Props): ReactNode {
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const needsReason = view.reasons.length > 0
  const word = view.level === 3 ? forcedWord(view) : ''
  const remember = rememberLabel(view)
  return (
    <div className={styles.quiet}>
      {needsReason && (
        <ChoiceGroup label={t('ask.reason.label')} help={t('ask.reason.help')} value={reason} choices={view.reasons.map((name) => ({ value: name as string, label: t(`ask.reason.${name}`) }))} onChange={setReason} />
      )}
      {view.level === 3 && (
        <div className={styles.forced}>
          <Field label={t('ask.typeLabel', { word })} value={typed} onChange={setTyped} autoComplete="off" spellCheck="false" />
        </div>
      )}
      <div className={styles.goOn}>
        <GuardedButton isAllowed={(view.level === 2 || typedIt(typed, word)) && (!needsReason || reason !== '')} onPress={() => { answer('send', needsReason ? view.reasons.findIndex((name) => name === reason) : undefined) }}>
          {t(isGoingOn(view) ? 'ask.goOnAnyway' : 'ask.sendAnyway')}
        </GuardedButton>
        {remember !== null && <GuardedButton onPress={() => { answer('send-remember') }}>{remember}</GuardedButton>}
      </div>
    </div>
  )
}
