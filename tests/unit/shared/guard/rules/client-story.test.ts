import { expect, test } from 'vitest'
import type { Act } from '../../../../../src/shared/guard/act.ts'
import type { Finding } from '../../../../../src/shared/guard/rule.ts'
import { clientStory as rule } from '../../../../../src/shared/guard/rules/client-story.ts'
import { actWith, placeOf } from '../../../../fakes/acts.ts'

const check = (text: string, parts: Partial<Act> = {}): Finding | null => rule.check(actWith({ text, place: placeOf('group'), ...parts }))

test.each([
  'My 4 o’clock spent the whole hour crying about her divorce.', 'Working with a young man in sales, anxious since he was passed over for a promotion. Any ideas?', 'So proud of my client who finally left her abusive husband', 'In court tomorrow for a case with a lot of domestic violence', 'this 14yo boy I’ve been seeing since spring told me he wants to quit school'
])('stops at %j where strangers read it, and asks where one person does', (text) => {
  expect(check(text)).toMatchObject({ ruleId: 'client-story', level: 3, offers: ['method-question', 'consult-routes'] })
  expect(check(text, { kind: 'message', place: placeOf('message_thread') })?.level).toBe(2)
  expect(check(text)?.spans.length).toBeGreaterThan(0)
})

test.each([
  'Research with clients shows that homework helps.', 'Our clients range from teens to retirees.', 'I offer client-centred therapy in Portland.', 'My client wants a new logo by Friday, the invoice is overdue', 'be patient, it will come', 'my email client keeps crashing', 'My therapist cancelled our session today', 'great jam session yesterday', 'my 4 o’clock meeting was cancelled',
  'I do not accept friend requests from current or former clients.', 'What to do when a client gives you a gift', 'People with anxiety often avoid things.'
])('stays silent about %j', (text) => { expect(check(text)).toBeNull() })
