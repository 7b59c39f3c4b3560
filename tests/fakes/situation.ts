import type { OverlaySurface } from '../../src/main/guard/questions.ts'
import { Questions } from '../../src/main/guard/questions.ts'
import type { Situation } from '../../src/main/guard/situation.ts'
import type { OverlayView } from '../../src/shared/ipc/shell-view.ts'
import { checkOf, identities, nowhere, practice } from './acts.ts'
import { id } from './state.ts'

/** What the guard is told about a page of the personal self on Facebook, unless the test says otherwise. */
export const situationWith = (parts: Partial<Situation> = {}): Situation =>
  ({
    self: 'personal', identities, practice, networkId: 'facebook', networkName: 'Facebook', place: nowhere, confidentiality: checkOf(), accountId: id(1), accountName: 'Facebook', hasCounterpart: true, palette: 'amber-teal', handle: null, ...parts
  })

/** Real questions on a surface that writes down what it was asked to show. */
export function fakeQuestions(): { questions: Questions, areas: Parameters<OverlaySurface['showOverlay']>[0][], views: (OverlayView | null)[] } {
  const areas: Parameters<OverlaySurface['showOverlay']>[0][] = []
  const views: (OverlayView | null)[] = []
  return { areas, views, questions: new Questions({ showOverlay: (area) => { areas.push(area) } }, (view) => { views.push(view) }) }
}

/** Ids that a test can foretell: id-1, id-2, … */
export function counter(): () => string {
  let number = 0
  return () => `id-${++number}`
}

/** Waits until everything that is only waiting for promises has happened. */
export const settled = (): Promise<void> => new Promise((done) => { setImmediate(done) })
