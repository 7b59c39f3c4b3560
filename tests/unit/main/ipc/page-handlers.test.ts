import { expect, test } from 'vitest'
import { pageHandlers, type PagePorts } from '../../../../src/main/ipc/page-handlers.ts'
import { PageNet } from '../../../../src/main/nets/page-net.ts'
import { Refusal } from '../../../../src/shared/result.ts'
import { fakeFrame, fakePage } from '../../../fakes/pages.ts'

const inner = fakeFrame(2)
const page = fakePage(7, [fakeFrame(1), inner])
const pageNet = new PageNet({ changed: () => undefined, left: () => undefined, holdTextless: () => [] }, () => 0)
const answers = pageHandlers({ pageNet } as unknown as PagePorts)

test('a noted act of a page that nobody watches is refused', () => {
  expect(() => answers['act.noted']({ draft: 'Text' }, { entry: page.entry, frame: inner.frame })).toThrow(Refusal)
})

test('a noted act is the act of the frame that said so, and tells the page nothing', () => {
  pageNet.watch(page.entry)
  expect(answers['act.noted']({ draft: 'Text' }, { entry: page.entry, frame: inner.frame })).toBeUndefined()
  const tab = pageNet.tab(page.contents)
  expect(tab?.drafts()).toMatchObject({ joined: 'Text', sinceAct: 0 })
  expect(tab?.othersFilled(inner.frame)).toBe(false)
})
