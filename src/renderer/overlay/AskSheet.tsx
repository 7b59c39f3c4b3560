import { MailQuestionMark, OctagonAlert, Signpost, Stamp } from 'lucide-react'
import type { ReactNode } from 'react'
import { t } from '../texts/texts.ts'
import { around, whoIs } from '../texts/wording.ts'
import { AskAnswers } from './AskAnswers.tsx'
import styles from './AskSheet.module.css'
import { Excerpt, Findings } from './Findings.tsx'
import { Sheet } from './Sheet.tsx'
import { SuggestedTexts } from './SuggestedTexts.tsx'
import type { Answering, AskView } from './views.ts'

interface Props extends Answering { readonly view: AskView }

/** The question at the moment of sending. Not sending is first, large and focused; going on is quiet and guarded. */
export function AskSheet({ view, answer, failure }: Props): ReactNode {
  return (
    <Sheet
      view={view}
      look={view.level === 3 ? 'stop' : 'letter'}
      arrangement={arrangementOf(view.look)}
      heading={<Emblem view={view} />}
      title={<Question view={view} />}
      more={<More view={view} answer={answer} />}
      failure={failure}
      onEscape={() => { answer('dont-send') }}
      footer={<AskAnswers view={view} answer={answer} />}
    >
      <Findings view={view} />
      {!hasReadyTexts(view) && <Excerpt view={view} />}
    </Sheet>
  )
}

const hasReadyTexts = (view: AskView): boolean => view.suggestedTexts.length > 0

const arrangements = [0, 1, 2] as const
const arrangementOf = (look: number): 0 | 1 | 2 => arrangements.find((known) => known === look) ?? 0
const emblems = [MailQuestionMark, Stamp, Signpost] as const

/** A stop always says so in words; other questions wear one of three pictures. */
function Emblem({ view }: { readonly view: AskView }): ReactNode {
  if (view.level === 3) return <p className={styles.stop}><OctagonAlert aria-hidden />{t('ask.stopLabel')}</p>
  const Picture = emblems[arrangementOf(view.look)]
  return <Picture aria-hidden focusable="false" className={styles.emblem} />
}

const WHO = '\ue000'

function Question({ view }: { readonly view: AskView }): ReactNode {
  const [before, after] = around(t(`ask.question.${view.act}`, { who: WHO, network: view.networkName }), WHO)
  return <>{before}<strong>{whoIs(view.self, view.selfName)}</strong>{after}</>
}

function More({ view, answer }: Pick<Props, 'view' | 'answer'>): ReactNode {
  return (
    <>
      {view.offers.includes('use-own-identity') && view.ownValue === null && <p>{t('ask.ownIdentity', { self: whoIs(view.self, view.selfName) })}</p>}
      {view.offers.includes('consult-routes') && <p>{t('ask.consultRoutes')}</p>}
      {/* A way out is of more use than one's own words, so that it stands above them. */}
      {hasReadyTexts(view) && <><SuggestedTexts texts={view.suggestedTexts} onUse={(choice) => { answer('use-text', choice) }} /><Excerpt view={view} /></>}
    </>
  )
}
