import type { OverlayView } from '../../shared/ipc/shell-view.ts'
import type { ShellInput } from '../bridge.ts'

export type OverlayAnswer = ShellInput<'overlay.answer'>['answer']
export type OverlayOf<K extends OverlayView['kind']> = Extract<OverlayView, { readonly kind: K }>
export type AskView = OverlayOf<'ask'>

/** The answer that changes nothing: Escape, and what a question that cannot be drawn comes down to. */
export const quietAnswer: Readonly<Record<OverlayView['kind'], OverlayAnswer>> = {
  'ask': 'dont-send',
  'hint': 'close',
  'draft': 'close',
  'moved': 'close',
  'sign-in-refused': 'close',
  'press-again': 'close',
  'permission': 'deny',
  'open-outside': 'cancel',
  'save-login': 'close',
  'choose-login': 'close',
  'login-refused': 'close',
  'login-elsewhere': 'close'
}

/** What a card needs besides its view. */
export interface Answering {
  /** `choice` is the number of a suggested text. */
  readonly answer: (answer: OverlayAnswer, choice?: number) => void
  /** A sentence when the last answer did not arrive. */
  readonly failure: string
}
