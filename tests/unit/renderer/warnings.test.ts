import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { titlesIn, titlesProblem, titlesText } from '../../../src/renderer/features/settings/practice-draft.ts'
import { byPractice, loudnessOf, madeAs, settingOf, settingsFor } from '../../../src/renderer/features/warnings/rule-view.ts'
import { dayText, permissionWords } from '../../../src/renderer/texts/wording.ts'
import { emptyMemory, recordOf, ruleSettings, setRule } from '../../../src/shared/guard/governor.ts'
import { rules } from '../../../src/shared/guard/rules/index.ts'
import type { Rule } from '../../../src/shared/guard/rule.ts'

describe('the setting of a warning', () => {
  test.each([
    [1, ['full', 'off']], [2, ['full', 'hint', 'off']], [3, ['full', 'ask']],
  ])('level %i offers %j', (level, choices) => { expect(settingsFor(level)).toEqual(choices) })

  test('a warning that stops can never be made quieter than a question', () => {
    for (const setting of ruleSettings) expect(['stop', 'ask']).toContain(loudnessOf({ level: 3, setting }))
  })

  test.each([
    [1, 'full', 'hint'], [1, 'off', 'off'], [1, 'ask', 'hint'], [1, 'hint', 'hint'],
    [2, 'full', 'ask'], [2, 'ask', 'ask'], [2, 'hint', 'hint'], [2, 'off', 'off'],
    [3, 'full', 'stop'], [3, 'ask', 'ask'],
  ] as const)('level %i set to %s is heard as %s', (level, setting, loudness) => { expect(loudnessOf({ level, setting })).toBe(loudness) })

  test('what can be chosen is what the guard then stores', () => {
    for (const level of [1, 2, 3] as const) {
      for (const setting of settingsFor(level)) {
        const now = new Date(2026, 10, 3)
        const stored = recordOf(setRule(emptyMemory, { ...rules[0], id: 'any', level } as Rule, setting, now), 'any', now).setting
        expect(settingOf({ level, setting: stored }), `${level} ${setting}`).toBe(setting)
      }
    }
    expect(([1, 2, 3] as const).map(madeAs)).toEqual(['hint', 'ask', 'stop'])
  })
})

test('every warning stands under its practice, in order, and none is lost', () => {
  const practice = fc.constantFrom(1, 2, 3, 4, 5, 6)
  fc.assert(fc.property(fc.array(fc.record({ practice, id: fc.string() })), (list) => {
    const groups = byPractice(list)
    expect(groups.map((group) => group.practice)).toEqual([...new Set(list.map((rule) => rule.practice))].sort((a, b) => a - b))
    for (const group of groups) expect(group.rules).toEqual(list.filter((rule) => rule.practice === group.practice))
  }))
})

describe('titles', () => {
  test('each on a line, or with commas between', () => { expect(titlesIn('LMFT, licence 12345\n\n PsyD ,')).toEqual(['LMFT', 'licence 12345', 'PsyD']) })
  test('editing and saving nothing changes nothing', () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^[A-Za-z0-9.]{1,20}$/)), (titles) => { expect(titlesIn(titlesText({ titles }))).toEqual(titles) }))
  })
  test.each([['', ''], ['x'.repeat(100), ''], ['x'.repeat(101), 'too long'], [Array.from({ length: 30 }, () => 'x').join(','), ''], [Array.from({ length: 31 }, () => 'x').join(','), '30']])('%.20j: %j', (text, problem) => {
    if (problem === '') expect(titlesProblem(text)).toBe('')
    else expect(titlesProblem(text)).toContain(problem)
  })
})

test.each([['2026-11-03T12:00:00.000Z', '3 Nov 2026'], ['2026-11-03', '3 Nov 2026'], [null, ''], ['', ''], ['soon', '']])('the day of %j is %j', (iso, text) => { expect(dayText(iso)).toBe(text) })

test('a permission is told in words, also one that nobody knows', () => {
  expect(permissionWords('camera')).toBe('use your camera')
  expect(permissionWords('smell')).toBe('use “smell”')
})
