import { useEffect, useRef, type ReactNode } from 'react'
import { t } from '../texts/texts.ts'
import { permissionWords, whoIs } from '../texts/wording.ts'
import { GuardedButton } from './GuardedButton.tsx'
import styles from './QuestionSheets.module.css'
import { SafeButton } from './SafeButton.tsx'
import { Sheet } from './Sheet.tsx'
import type { Answering, OverlayAnswer, OverlayOf } from './views.ts'

/** A site wants to use something of this computer. */
export function PermissionSheet({ view, answer, failure }: Answering & { readonly view: OverlayOf<'permission'> }): ReactNode {
  return (
    <Sheet
      view={view}
      look="plain"
      title={t('permission.title', { origin: view.origin, what: permissionWords(view.permission) })}
      failure={failure}
      onEscape={() => { answer('deny') }}
      footer={<Choice answer={answer} no="deny" noLabel={t('permission.deny')} yes="allow" yesLabel={t('permission.allow')} />}
    >
      <p>{t('permission.text', { who: whoIs(view.self, view.selfName) })}</p>
    </Sheet>
  )
}

/** A page wants a link opened outside, where a third identity is waiting. */
export function OpenOutsideSheet({ view, answer, failure }: Answering & { readonly view: OverlayOf<'open-outside'> }): ReactNode {
  return (
    <Sheet
      view={view}
      look="plain"
      title={t('openOutside.title')}
      failure={failure}
      onEscape={() => { answer('cancel') }}
      footer={<Choice answer={answer} no="cancel" noLabel={t('openOutside.cancel')} yes="open" yesLabel={t('openOutside.open')} />}
    >
      <p>{t('openOutside.text', { who: whoIs(view.self, view.selfName) })}</p>
      <p className={styles.address}>{view.address}</p>
    </Sheet>
  )
}

interface ChoiceProps {
  readonly answer: Answering['answer']
  readonly no: OverlayAnswer
  readonly noLabel: string
  readonly yes: OverlayAnswer
  readonly yesLabel: string
}

function Choice({ answer, no, noLabel, yes, yesLabel }: ChoiceProps): ReactNode {
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => { first.current?.focus() }, [])
  return (
    <div className={styles.choice}>
      <SafeButton ref={first} isDefault onPress={() => { answer(no) }}>{noLabel}</SafeButton>
      <GuardedButton className={styles.yes ?? ''} onPress={() => { answer(yes) }}>{yesLabel}</GuardedButton>
    </div>
  )
}
