import { beforeEach, expect, test } from 'vitest'
import { shellHandlers, type ShellPorts } from '../../../../src/main/ipc/shell-handlers.ts'
import { emptyState, type AppState } from '../../../../src/shared/state/app-state.ts'

const anna = { name: 'Anna', emails: ['anna.sommer@gmail.com'], phones: ['+1 415 555 0134'], handles: [] }
const doctor = { name: 'Dr. A. Example', emails: [], phones: [], handles: ['drexample'] }

let state: AppState
/** What was done, in order; `verdicts` with the personal name that the guard would then judge by. */
let done: string[]
let answers: ReturnType<typeof shellHandlers>
const sender = { surface: 'shell' } as const
beforeEach(() => {
  state = emptyState()
  done = []
  const desk = { change: (step: (before: AppState) => AppState) => { state = step(state); done.push('change') }, show: (screen: string) => { done.push(`show ${screen}`) } }
  answers = shellHandlers({ desk, verdictsChanged: () => { done.push(`verdicts ${state.identities.personal.name}`) } } as unknown as ShellPorts)
})

test('a saved identity makes older verdicts void, once it is saved', () => {
  void answers['identity.save']({ self: 'personal', identity: anna }, sender)
  expect(done).toEqual(['change', 'verdicts Anna'])
  expect(state.identities.personal).toEqual(anna)
})

test('the identities of the welcome make older verdicts void, too', () => {
  void answers['welcome.finish']({ palette: 'grey-ink', personal: anna, professional: doctor }, sender)
  expect(done).toEqual(['change', 'verdicts Anna', 'show launcher'])
  expect(state).toMatchObject({ welcomed: true, palette: 'grey-ink', identities: { personal: anna, professional: doctor } })
})

test('what the guard does not judge by leaves verdicts alone', () => {
  void answers['welcome.skip'](undefined, sender)
  void answers['palette.set']({ palette: 'grey-ink' }, sender)
  void answers['rail.set']({ rail: 'wide' }, sender)
  void answers['screen.show']({ screen: 'settings' }, sender)
  expect(done).toEqual(['change', 'show launcher', 'change', 'change', 'show settings'])
})
