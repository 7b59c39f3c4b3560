import { OctagonAlert } from 'lucide-react'
import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import type { ActKind } from '../../shared/guard/act.ts'
import { otherSelf } from '../../shared/persona.ts'
import { Field } from '../parts/Field.tsx'
import { t } from '../texts/texts.ts'
import { around, selfWord, whoIs } from '../texts/wording.ts'
import styles from './AskSheet.module.css'
import { Findings } from './Findings.tsx'
import { forcedWord, typedIt } from './forced-word.ts'
import { GuardedButton } from './GuardedButton.tsx'
import { SafeButton } from './SafeButton.tsx'
import { Sheet } from './Sheet.tsx'
import type { Answering, AskView } from './views.ts'

interface Props extends Answering { readonly view: AskView }

/** Acts that send nothing of the user's own; their buttons say "go on" instead of "send". */
const withoutText: ReadonlySet<ActKind> = new Set<ActKind>(['like', 'follow', 'accept', 'login', 'search', 'open', 'paste'])

/** The question at the moment of sending. Not sending is first, large and focused; going on is quiet and guarded. */
export function AskSheet({ view, answer, failure }: Props): ReactNode {
  const [typed, setTyped] = useState('')
  const word = view.level === 3 ? forcedWord(view) : ''
  const goingOn = withoutText.has(view.act)
  return (
    <Sheet
      view={view}
      look={view.level === 3 ? 'stop' : 'letter'}
      heading={view.level === 3 ? <p className={styles.stop}><OctagonAlert aria-hidden />{t('ask.stopLabel')}</p> : null}
      title={<Question view={view} />}
      failure={failure}
      onEscape={() => { answer('dont-send') }}
      footer={
        <>
          <SafeAnswers view={view} answer={answer} goingOn={goingOn} />
          <div className={styles.quiet}>
            {view.level === 3 && (
              <div className={styles.forced}>
                <Field label={t('ask.typeLabel', { word })} value={typed} onChange={setTyped} autoComplete="off" spellCheck="false" />
              </div>
            )}
            <GuardedButton isAllowed={view.level === 2 || typedIt(typed, word)} onPress={() => { answer('send') }}>
              {t(goingOn ? 'ask.goOnAnyway' : 'ask.sendAnyway')}
            </GuardedButton>
          </div>
        </>
      }
    >
      <Findings view={view} />
    </Sheet>
  )
}

const WHO = '\ue000'

function Question({ view }: { readonly view: AskView }): ReactNode {
  const [before, after] = around(t(`ask.question.${view.act}`, { who: WHO, network: view.networkName }), WHO)
  return <>{before}<strong>{whoIs(view.self, view.selfName)}</strong>{after}</>
}

interface SafeProps {
  readonly view: AskView
  readonly answer: Answering['answer']
  readonly goingOn: boolean
}

function SafeAnswers({ view, answer, goingOn }: SafeProps): ReactNode {
  const first = useRef<HTMLButtonElement>(null)
  const moveNote = useId()
  const other = { self: selfWord(otherSelf(view.self)), network: view.networkName }
  useEffect(() => { first.current?.focus() }, [])
  return (
    <div className={styles.safe}>
      <SafeButton ref={first} isDefault onPress={() => { answer('dont-send') }}>{t(goingOn ? 'ask.dontGoOn' : 'ask.dontSend')}</SafeButton>
      {view.offerMove && (
        <div className={styles.move}>
          <SafeButton describedBy={moveNote} onPress={() => { answer('move') }}>{t('ask.move', other)}</SafeButton>
          <span id={moveNote} className={styles.note}>{view.moveAddsAccount ? t('ask.moveAdds', other) : t('ask.moveKeeps')}</span>
        </div>
      )}
    </div>
  )
}
