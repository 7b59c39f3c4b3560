import { randomUUID } from 'node:crypto'
import { logEntries, type LogEntry } from '../../shared/guard/guard-log.ts'
import { rules } from '../../shared/guard/rules/index.ts'
import type { GateFacts, PageNet } from '../nets/page-net.ts'
import type { PageEntry } from '../views/view-registry.ts'
import type { MainWindow } from '../window.ts'
import { looksAlike } from '../../shared/picture-hash.ts'
import { otherSelf } from '../../shared/persona.ts'
import { FileGuard, type FileGuardPorts } from './file-guard.ts'
import type { IdentityCommands } from '../identities/identity-commands.ts'
import type { PageFacts } from '../identities/page-facts.ts'
import { FieldHints } from './field-hints.ts'
import { GuardService } from './guard-service.ts'
import { Hints } from './hints.ts'
import { Memory, type MemoryPorts } from './memory.ts'
import { Origins } from './origins.ts'
import type { Questions } from './questions.ts'
import type { Situation } from './situation.ts'
import { Verdicts } from './verdicts.ts'

export interface GuardParts {
  readonly pageNet: PageNet
  readonly questions: Questions
  readonly window: Pick<MainWindow, 'shows' | 'pageArea'>
  readonly situationOf: (entry: PageEntry) => Situation | null
  readonly situationAt: (entry: PageEntry, address: string) => Situation | null
  readonly moveDraft: (entry: PageEntry, text: string) => void
  readonly openOther: (entry: PageEntry, address?: string) => void
  readonly identities: Pick<IdentityCommands, 'noteGiven'>
  readonly pageFacts: Pick<PageFacts, 'fill'>
  readonly hashOf: (bytes: Uint8Array) => string | null
  readonly openIdentities: () => void
  readonly notFilled: (entry: PageEntry) => void
  readonly hideSuggestions: () => boolean
  /** Writes down past warnings. */
  readonly log: (entries: readonly LogEntry[]) => void
  readonly state: MemoryPorts['state']
  readonly change: MemoryPorts['change']
}

/** The guard's parts, put together. */
export interface Guard {
  readonly service: GuardService
  readonly verdicts: Verdicts
  readonly memory: Memory
  readonly hints: Hints
  readonly fieldHints: FieldHints
  readonly origins: Origins
  readonly files: FileGuard
  readonly gateFacts: (entry: PageEntry) => GateFacts
}

const now = (): Date => new Date()

const requestKinds: ReadonlySet<string> = new Set(['connection_requests', 'message_requests'])
const messageKinds: ReadonlySet<string> = new Set(['message_thread', 'message_requests', 'message_compose', 'message_inbox'])

/** Tells whether a picture looks like one that the user has named as the other self's. */
const likenessOf = (state: MemoryPorts['state'], hashOf: GuardParts['hashOf']): FileGuardPorts['looksLikeOther'] => (self, bytes) => {
  const { photos } = state().identities[otherSelf(self)]
  const hash = photos.length === 0 ? null : hashOf(bytes)
  return hash !== null && photos.some((photo) => looksAlike(photo.hash, hash))
}

export function makeGuard(parts: GuardParts): Guard {
  const { pageNet, questions, window, situationOf, situationAt, moveDraft, openOther, hideSuggestions, log, state, change } = parts
  const isShown = ({ contents }: PageEntry): boolean => window.shows(contents)
  const memory = new Memory({ state, change, now, newId: randomUUID })
  const verdicts = new Verdicts({ rules, memory, situationOf, now })
  const origins = new Origins()
  const service = new GuardService({ rules, verdicts, memory, pageNet, questions, situationOf, situationAt, moveDraft, openOther, isShown, log: (findings, at, decision) => { log(logEntries(findings, at, decision, now())) }, newId: randomUUID, ownValueFor: (entry, value) => fieldHints.ownValueFor(entry, value), useOwn: (entry, value) => { fieldHints.useOwn(entry, value) }, hint: (entry, act, facts) => { hints.at(entry, act === 'open' ? 'opening' : 'sending', act, facts) } })
  const hints: Hints = new Hints({ verdicts, memory, questions, situationOf, isShown, area: () => window.pageArea(), log: (finding, at) => { log(logEntries([finding], at, 'hint', now())) }, newId: randomUUID })
  const fieldHints: FieldHints = new FieldHints({
    hints, verdicts, situationOf, isShown, openOther, fill: (...order) => parts.pageFacts.fill(...order), notFilled: parts.notFilled, openIdentities: parts.openIdentities,
    given: (self) => state().givenAddresses.filter((entry) => entry.self === self), noteGiven: (...given) => { parts.identities.noteGiven(...given) }, now: () => performance.now()
  })
  const looksLikeOther = likenessOf(state, parts.hashOf)
  const files = new FileGuard({ origins, looksLikeOther, decide: (tab, facts, canStrip) => service.decideFiles(tab, facts, canStrip) })
  return {
    service, verdicts, memory, hints, fieldHints, origins, files,
    gateFacts: (entry) => {
      const situation = situationOf(entry)
      return {
        holdTextless: [...verdicts.textlessActsToHold(entry)],
        watchPaste: situation !== null && origins.mayComeFromOther(situation.self),
        // Words of the other side are looked at only where a rule about messages needs them, and only as this self.
        wantsSurroundings: situation?.self === 'professional' && messageKinds.has(situation.place.kind),
        wantsPeople: situation !== null && requestKinds.has(situation.place.kind) && situation.confidentiality.list === 'open',
        hideSuggestions: hideSuggestions()
      }
    }
  }
}
