import { randomUUID } from 'node:crypto'
import { rules } from '../../shared/guard/rules/index.ts'
import type { GateFacts, PageNet } from '../nets/page-net.ts'
import type { PageEntry } from '../views/view-registry.ts'
import type { MainWindow } from '../window.ts'
import { FileGuard } from './file-guard.ts'
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
  readonly openOther: (entry: PageEntry) => void
  readonly hideSuggestions: () => boolean
  readonly state: MemoryPorts['state']
  readonly change: MemoryPorts['change']
}

/** The guard's parts, put together. */
export interface Guard {
  readonly service: GuardService
  readonly verdicts: Verdicts
  readonly memory: Memory
  readonly hints: Hints
  readonly origins: Origins
  readonly files: FileGuard
  readonly gateFacts: (entry: PageEntry) => GateFacts
}

const now = (): Date => new Date()

const requestKinds: ReadonlySet<string> = new Set(['connection_requests', 'message_requests'])
const messageKinds: ReadonlySet<string> = new Set(['message_thread', 'message_requests', 'message_compose', 'message_inbox'])

export function makeGuard(parts: GuardParts): Guard {
  const { pageNet, questions, window, situationOf, situationAt, moveDraft, openOther, hideSuggestions, state, change } = parts
  const memory = new Memory({ state, change, now, newId: randomUUID })
  const verdicts = new Verdicts({ rules, memory, situationOf, now })
  const origins = new Origins()
  const service = new GuardService({ rules, verdicts, memory, pageNet, questions, situationOf, situationAt, moveDraft, openOther, isShown: ({ contents }) => window.shows(contents), newId: randomUUID, hint: (entry, act, facts) => { hints.at(entry, act === 'open' ? 'opening' : 'sending', act, facts) } })
  const hints: Hints = new Hints({ verdicts, memory, questions, situationOf, isShown: ({ contents }) => window.shows(contents), area: () => window.pageArea(), newId: randomUUID })
  const files = new FileGuard({ origins, decide: (tab, facts, canStrip) => service.decideFiles(tab, facts, canStrip) })
  return {
    service, verdicts, memory, hints, origins, files,
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
