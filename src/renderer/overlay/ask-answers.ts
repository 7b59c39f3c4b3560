import type { ActKind } from '../../shared/guard/act.ts'
import { otherSelf } from '../../shared/persona.ts'
import { t } from '../texts/texts.ts'
import { selfWord } from '../texts/wording.ts'
import type { AskView, OverlayAnswer } from './views.ts'

/** Acts that send nothing of the user's own words; their buttons say "go on" instead of "send". */
const withoutText: ReadonlySet<ActKind> = new Set<ActKind>(['like', 'follow', 'accept', 'upload', 'login', 'search', 'open', 'paste'])

export const isGoingOn = ({ act }: Pick<AskView, 'act'>): boolean => withoutText.has(act)

/** One large button, with a line on what it does; the line may be empty. */
export interface SafeAnswer { readonly answer: OverlayAnswer, readonly label: string, readonly note: string }

type Offered = Pick<AskView, 'act' | 'self' | 'networkName' | 'offers' | 'ownValue' | 'offerMove' | 'moveAddsAccount'>

/** The answers that cannot harm. Not sending is always there and always first. */
export function safeAnswers(view: Offered): readonly SafeAnswer[] {
  const other = { self: selfWord(otherSelf(view.self)), network: view.networkName }
  const answers: (SafeAnswer | false)[] = [
    { answer: 'dont-send', label: t(isGoingOn(view) ? 'ask.dontGoOn' : 'ask.dontSend'), note: '' },
    view.ownValue !== null && { answer: 'use-own', label: t('hint.useOwn', { self: selfWord(view.self) }), note: t('ask.useOwnNote', { value: view.ownValue }) },
    view.offerMove && { answer: 'move', label: t('ask.move', other), note: view.moveAddsAccount ? t('ask.moveAdds', other) : t('ask.moveKeeps') },
    view.offers.includes('mask') && { answer: 'mask', label: t('ask.mask'), note: t('ask.maskNote') },
    view.offers.includes('open-other-self') && { answer: 'open-other', label: t('ask.openOther', other), note: t('ask.openOtherNote') },
    view.offers.includes('strip-pictures') && { answer: 'strip', label: t('ask.strip'), note: t('ask.stripNote') }
  ]
  return answers.filter((answer) => answer !== false)
}

/** Going on and being silent about it from now on; null where that is not offered, and never at a stop. */
export const rememberLabel = (view: Pick<AskView, 'act' | 'level' | 'canRemember'>): string | null =>
  view.level === 2 && view.canRemember ? t(isGoingOn(view) ? 'ask.goOnRemember' : 'ask.sendRemember') : null
