import { describe, expect, test } from 'vitest'
import { isGoingOn, rememberLabel, safeAnswers } from '../../../src/renderer/overlay/ask-answers.ts'
import type { AskView } from '../../../src/renderer/overlay/views.ts'
import { actKinds } from '../../../src/shared/guard/act.ts'
import { offers } from '../../../src/shared/guard/rule.ts'

const bare = { act: 'post', self: 'personal', networkName: 'X', offers: [], ownValue: null, offerMove: false, moveAddsAccount: false, level: 2, canRemember: true } satisfies Partial<AskView>
const answersOf = (change: Partial<AskView>): readonly string[] => safeAnswers({ ...bare, ...change }).map(({ answer }) => answer)

describe('safe answers', () => {
  test.each([
    ['nothing is offered', {}, ['dont-send']],
    ['the draft can move', { offerMove: true }, ['dont-send', 'move']],
    ['the page can be opened in the other self', { offers: ['open-other-self'] }, ['dont-send', 'open-other']],
    ['the own address can take its place', { ownValue: 'anna@example.org', act: 'signup' }, ['dont-send', 'use-own']],
    ['a picture can be cleaned', { offers: ['strip-pictures'], act: 'upload' }, ['dont-send', 'strip']],
    ['everything is offered', { offers: [...offers], ownValue: 'a@b.c', offerMove: true }, ['dont-send', 'use-own', 'move', 'mask', 'open-other', 'strip']],
  ] as const)('%s', (_name, change, expected) => { expect(answersOf(change as Partial<AskView>)).toEqual(expected) })

  test.each(actKinds)('not going on is first for "%s", and nothing among them sends what stands there', (act) => {
    const answers = answersOf({ act, offers: [...offers], offerMove: true })
    expect(answers[0]).toBe('dont-send')
    for (const answer of ['send', 'send-remember']) expect(answers).not.toContain(answer)
  })

  test('they name the other self', () => {
    const labels = safeAnswers({ ...bare, offers: ['open-other-self'], offerMove: true, moveAddsAccount: true }).map(({ label, note }) => `${label} ${note}`)
    expect(labels).toEqual(["Don't send ", 'Move this draft to Professional This adds X to Professional. You sign in there once.', 'Open X as Professional Nothing is sent from here.'])
  })
})

describe('"don\'t ask about this here"', () => {
  test('is never offered at a stop, nor where main does not offer it', () => {
    expect(rememberLabel({ ...bare, level: 3 })).toBeNull()
    expect(rememberLabel({ ...bare, canRemember: false })).toBeNull()
  })
  test.each(actKinds)('speaks of sending only where something is sent: %s', (act) => {
    expect(rememberLabel({ ...bare, act })).toMatch(isGoingOn({ act }) ? /^Go on, and/ : /^Send, and/)
  })
})
