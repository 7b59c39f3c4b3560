import type { PageContract } from '../../shared/ipc/contract.ts'
import type { Handlers } from '../../shared/ipc/define.ts'
import { Refusal } from '../../shared/result.ts'
import type { Rectangle } from '../../shared/layout.ts'
import type { OverlayView } from '../../shared/ipc/shell-view.ts'
import type { GuardService } from '../guard/guard-service.ts'
import type { PageNet } from '../nets/page-net.ts'
import type { Replay } from '../nets/replay.ts'
import type { TabWatch } from '../nets/tab-watch.ts'
import type { PageSender } from './senders.ts'

export interface PagePorts {
  readonly guard: GuardService
  readonly pageNet: PageNet
  readonly replay: Replay
  readonly showHint: (view: OverlayView, field: Rectangle | null) => void
  readonly hideHint: () => void
}

/** Answers for pages. A page can ask for verdicts about its own text and report; it learns nothing about anything else. */
export function pageHandlers({ guard, pageNet, replay, showHint, hideHint }: PagePorts): Handlers<PageContract, PageSender> {
  const tabOf = ({ entry }: PageSender): TabWatch => {
    const tab = pageNet.tab(entry.contents)
    if (!tab) throw new Refusal('not-found', '')
    return tab
  }
  return {
    'frame.hello': (_input, sender) => { pageNet.hello(tabOf(sender), sender.frame); return { watched: true } },
    'act.noted': ({ draft }, sender) => { pageNet.noteAct(tabOf(sender), sender.frame, draft) },
    'net.failed': (_input, sender) => { pageNet.noteFailure(tabOf(sender)) },
    'draft.changed': (report, sender) => {
      pageNet.report(tabOf(sender), sender.frame, report)
      return { clear: guard.clearActs(sender.entry, report.draft, report.fields) }
    },
    'field.changed': ({ field, rect }, sender) => {
      const hint = guard.hint(sender.entry, field)
      if (hint) showHint(hint, sender.frame.parent === null ? rect : null)
      else hideHint()
    },
    'act.held': async ({ token, act, controlName, report }, sender) => {
      const tab = tabOf(sender)
      pageNet.report(tab, sender.frame, report)
      const decision = await guard.decide(tab, { act, controlName, fields: report.fields })
      if (decision === 'pass') replay.approve(sender.entry.contents.id, token)
      return { decision }
    },
    'act.replay': ({ token, point, key }, sender) => ({ sent: replay.send(sender.entry.contents, token, point, key) }),
    'act.passed': ({ token, arrived }, sender) => { replay.passed(sender.entry, token, arrived) },
    'ping.answer': ({ ping, report }, sender) => { pageNet.answerPing(tabOf(sender), sender.frame, ping, report) },
    'draft.placed': ({ placed }, sender) => { pageNet.answerPlaced(sender.frame, placed) }
  }
}
