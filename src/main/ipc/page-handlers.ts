import type { PageContract } from '../../shared/ipc/contract.ts'
import type { Handlers } from '../../shared/ipc/define.ts'
import { squash } from '../../shared/drafts.ts'
import { textlessKinds } from '../../shared/guard/evaluate.ts'
import type { SelfId } from '../../shared/persona.ts'
import { Refusal } from '../../shared/result.ts'
import type { VerbTable } from '../../shared/verbs/table.ts'
import type { PageFacts } from '../identities/page-facts.ts'
import type { FieldHints, FieldReport } from '../guard/field-hints.ts'
import type { FileGuard } from '../guard/file-guard.ts'
import type { GuardService } from '../guard/guard-service.ts'
import type { Hints } from '../guard/hints.ts'
import type { Origins } from '../guard/origins.ts'
import type { Verdicts } from '../guard/verdicts.ts'
import type { Filling } from '../logins/make-filling.ts'
import type { PageNet } from '../nets/page-net.ts'
import type { Replay } from '../nets/replay.ts'
import type { TabWatch } from '../nets/tab-watch.ts'
import type { PageRest } from '../views/rest/page-rest.ts'
import type { PageEntry } from '../views/view-registry.ts'
import type { PageSender } from './senders.ts'

export interface PagePorts {
  readonly guard: GuardService
  readonly verdicts: Verdicts
  readonly hints: Hints
  readonly fieldHints: FieldHints
  readonly pageFacts: PageFacts
  readonly pageRest: Pick<PageRest, 'answer'>
  readonly origins: Origins
  readonly files: FileGuard
  readonly filling: Pick<Filling, 'frames' | 'filler' | 'savePrompt' | 'moved'>
  readonly pageNet: PageNet
  readonly replay: Replay
  /** The self whose session the page really has; null when it has none. */
  readonly selfOf: (entry: PageEntry) => SelfId | null
  readonly readClipboard: () => Promise<string>
  readonly newerVerbs: () => readonly VerbTable[] | null
}

/** Answers for pages. A page can ask for verdicts about its own text and report; it learns nothing about anything else. */
export function pageHandlers(ports: PagePorts): Handlers<PageContract, PageSender> {
  return { ...reports(ports), ...fieldReports(ports), ...held(ports), ...carried(ports), ...signIns(ports) }
}

/** The page's own frame, or one of the same site. */
function isOfTopSite({ entry, frame }: PageSender): boolean {
  const top = entry.contents.mainFrame
  return frame === top || frame.origin === top.origin
}

type Part<K extends keyof Handlers<PageContract, PageSender>> = Pick<Handlers<PageContract, PageSender>, K>

function tabIn(pageNet: PageNet, { entry }: PageSender): TabWatch {
  const tab = pageNet.tab(entry.contents)
  if (!tab) throw new Refusal('not-found', '')
  return tab
}

/** What frames tell while the user types and moves about; nothing is held here. */
function reports({ verdicts, hints, pageNet, pageRest, newerVerbs }: PagePorts): Part<'rest.answer' | 'frame.hello' | 'act.noted' | 'net.failed' | 'draft.changed' | 'composer.entered' | 'people.shown' | 'act.done' | 'ping.answer' | 'draft.placed' | 'files.given'> {
  const tabOf = (sender: PageSender): TabWatch => tabIn(pageNet, sender)
  return {
    'frame.hello': (_input, sender) => {
      pageNet.hello(tabOf(sender), sender.frame)
      return { watched: true, verbs: newerVerbs() as never }
    },
    'act.noted': ({ draft }, sender) => { pageNet.noteAct(tabOf(sender), sender.frame, draft) },
    'net.failed': (_input, sender) => { pageNet.noteFailure(tabOf(sender)) },
    'draft.changed': (report, sender) => {
      pageNet.report(tabOf(sender), sender.frame, report)
      const { draft, fields, audience, surroundings } = report
      // What is written about oneself is a form, not a post: it may be hinted at while it stands there. Fields are hinted at one by one.
      hints.at(sender.entry, 'typing', 'signup', { text: draft })
      return { clear: verdicts.clearActs(sender.entry, { text: draft, fields, audience, surroundings }) }
    },
    'composer.entered': ({ act, composerName, report }, sender) => {
      pageNet.report(tabOf(sender), sender.frame, report)
      tabOf(sender).noteEntered(sender.frame)
      const { draft, fields, audience, surroundings } = report
      hints.at(sender.entry, 'entering', act, { text: draft, fields, audience, surroundings, controlName: composerName })
    },
    'people.shown': ({ names }, sender) => { for (const counterpart of names) hints.at(sender.entry, 'opening', 'accept', { counterpart }) },
    'act.done': ({ act, controlName, counterpart }, sender) => {
      const { joined, audience, fields } = tabOf(sender).drafts()
      const text = act === 'login' || textlessKinds.includes(act) ? '' : joined
      hints.at(sender.entry, 'done', act, { controlName, counterpart })
      hints.at(sender.entry, 'sending', act, { controlName, counterpart, text, fields, audience })
    },
    'ping.answer': ({ ping, report }, sender) => { pageNet.answerPing(tabOf(sender), sender.frame, ping, report) },
    'rest.answer': ({ request, unsent, scroll }, sender) => { pageRest.answer(sender.frame, request, { unsent, scroll }) },
    'draft.placed': ({ placed, filesPlaced }, sender) => { pageNet.answerPlaced(sender.frame, { text: placed, files: filesPlaced }) },
    'files.given': ({ request, files }, sender) => { pageNet.answerFiles(sender.frame, request, files) }
  }
}

/** A frame of another site cannot know where it lies, so a place that it names is not believed. */
const placed = (report: FieldReport, sender: PageSender): FieldReport => (isOfTopSite(sender) ? report : { ...report, rect: null })

/** What frames tell of single fields. */
function fieldReports({ guard, fieldHints, pageFacts, pageNet }: PagePorts): Part<'field.changed' | 'field.entered' | 'password.entered' | 'field.filled' | 'facts.seen'> {
  return {
    'field.changed': (report, sender) => { fieldHints.changed(sender.entry, sender.frame, placed(report, sender)) },
    'field.entered': (report, sender) => { fieldHints.entered(sender.entry, sender.frame, placed(report, sender)) },
    'password.entered': async ({ fields: beside }, sender) => {
      const { decision } = await guard.decideLogin(tabIn(pageNet, sender), fieldHints.loginFields(sender.entry, sender.frame, beside))
      return { decision: decision === 'pass' ? 'pass' : 'refuse' }
    },
    'field.filled': ({ request, filled }, { frame }) => { pageFacts.answerFilled(frame, request, filled) },
    'facts.seen': ({ request, seen }, { frame }) => { pageFacts.answerSeen(frame, request, seen) }
  }
}

/** Acts that wait for a decision, and their repetition. */
function held({ guard, pageNet, replay }: PagePorts): Part<'act.held' | 'act.replay' | 'act.passed'> {
  return {
    'act.held': async ({ token, act, controlName, counterpart, report }, sender) => {
      const tab = tabIn(pageNet, sender)
      pageNet.report(tab, sender.frame, report)
      const { decision, text } = await guard.decide(tab, { act, controlName, counterpart, fields: report.fields, audience: report.audience, surroundings: report.surroundings })
      if (decision === 'pass') replay.approve(sender.entry.contents.id, token)
      return { decision: decision === 'pass' ? 'pass' : 'refuse', text }
    },
    // A frame of another site cannot know where it lies, so a place that it names is not believed.
    'act.replay': ({ token, point, key }, sender) => ({ sent: isOfTopSite(sender) && replay.send(sender.entry.contents, token, point, key) }),
    'act.passed': ({ token, arrived }, sender) => { replay.passed(sender.entry, token, arrived) }
  }
}

/** Texts and files that are carried from one place to another. */
function carried({ guard, origins, files, pageNet, replay, selfOf, readClipboard }: PagePorts): Part<'clipboard.copied' | 'paste.held' | 'paste.again' | 'files.held'> {
  const selfIn = ({ entry }: PageSender): SelfId => {
    const self = selfOf(entry)
    if (self === null) throw new Refusal('not-found', '')
    return self
  }
  return {
    'clipboard.copied': ({ text }, sender) => {
      origins.noteText(selfIn(sender), text)
      pageNet.renew()
    },
    'paste.held': async ({ text }, sender) => {
      const self = selfIn(sender)
      const isFromOther = origins.isTextFromOther(self, text)
      const { decision } = isFromOther ? await guard.decidePaste(tabIn(pageNet, sender), text, true) : { decision: 'pass' }
      if (decision !== 'pass') return { decision: 'refuse', canPaste: false }
      if (isFromOther) origins.confirmText(self, text)
      // Only what the frame has seen already is pasted: no page learns the clipboard by asking for it.
      const canPaste = squash(await readClipboard()) === squash(text)
      if (canPaste) replay.approvePaste(sender.entry.contents)
      return { decision: 'pass', canPaste }
    },
    'paste.again': ({ plain }, sender) => { replay.pasteAgain(sender.entry.contents, plain) },
    'files.held': async (input, sender) => {
      const decided = await files.decide(tabIn(pageNet, sender), selfIn(sender), input.files)
      if (input.isPaste && decided.decision === 'pass' && await readClipboard() === '') replay.approvePaste(sender.entry.contents)
      return decided
    }
  }
}

/** What frames tell of sign-ins. Nothing is answered: a secret goes only into the one form that the user fills. */
function signIns({ filling }: PagePorts): Part<'login.seen' | 'login.filled' | 'login.moved' | 'login.sent' | 'login.left'> {
  return {
    'login.seen': ({ request, sight }, { frame }) => { filling.frames.answer(frame, request, sight) },
    'login.filled': ({ count }, { entry }) => { void filling.filler.filled(entry, count) },
    'login.moved': (_input, { entry }) => { filling.moved(entry) },
    'login.sent': (login, { entry, frame }) => { filling.savePrompt.sent(entry, frame, login) },
    'login.left': (_input, { entry }) => { filling.savePrompt.left(entry) }
  }
}
