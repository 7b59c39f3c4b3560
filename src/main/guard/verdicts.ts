import { actKinds, bareAct, type Act, type ActKind, type Moment } from '../../shared/guard/act.ts'
import { evaluate, questionsAmong, textlessActsToHold } from '../../shared/guard/evaluate.ts'
import { govern } from '../../shared/guard/governor.ts'
import { refineAct } from '../../shared/guard/refine.ts'
import type { Finding, Rule } from '../../shared/guard/rule.ts'
import type { PageEntry } from '../views/view-registry.ts'
import type { Memory } from './memory.ts'
import type { Situation } from './situation.ts'

/** What is known of an act besides the page that it happens on. */
export type ActFacts = Partial<Pick<Act, 'text' | 'fields' | 'controlName' | 'counterpart' | 'audience' | 'surroundings' | 'pastedFromOther' | 'files'>>

export interface VerdictPorts {
  readonly rules: readonly Rule[]
  readonly memory: Pick<Memory, 'get' | 'hashOf'>
  readonly situationOf: (entry: PageEntry) => Situation | null
  readonly now: () => Date
}

/** A page whose self is not known may send nothing that anybody would want to send. */
const unknownSelf: Finding = { ruleId: 'unknown-self', level: 2, sentence: 'Twain cannot tell which self this page belongs to.', spans: [], evidence: '', offers: [] }

/** Lets the rules speak about acts on pages, and the governor decide how loud. Keeps nothing. */
export class Verdicts {
  readonly #ports: VerdictPorts

  constructor(ports: VerdictPorts) { this.#ports = ports }

  /** What there is to say about an act now, as loud as past answers and the day allow. */
  findings(entry: PageEntry, kind: ActKind, moment: Moment, facts: ActFacts): readonly Finding[] {
    const situation = this.#ports.situationOf(entry)
    return situation ? this.#judge(situation, kind, moment, facts) : [unknownSelf]
  }

  questions(entry: PageEntry, kind: ActKind, facts: ActFacts): readonly Finding[] {
    return questionsAmong(this.findings(entry, kind, kind === 'open' ? 'opening' : 'sending', facts))
  }

  /** What there is to ask about an act in a situation that is not that of the page yet: an address that is about to be opened. */
  questionsIn(situation: Situation, kind: ActKind, facts: ActFacts): readonly Finding[] {
    return questionsAmong(this.#judge(situation, kind, kind === 'open' ? 'opening' : 'sending', facts))
  }

  hints(entry: PageEntry, kind: ActKind, moment: Moment, facts: ActFacts): readonly Finding[] {
    return this.findings(entry, kind, moment, facts).filter((finding) => finding.level === 1)
  }

  /** Acts that need no question with exactly these facts: the page net lets them pass untouched. */
  clearActs(entry: PageEntry, facts: ActFacts): ActKind[] {
    const situation = this.#ports.situationOf(entry)
    if (!situation) return []
    return actKinds.filter((kind) => questionsAmong(this.#judge(situation, kind, 'sending', facts)).length === 0)
  }

  /** Acts without a text that must be held on this page, since a rule would ask. */
  textlessActsToHold(entry: PageEntry): readonly ActKind[] {
    const situation = this.#ports.situationOf(entry)
    if (!situation) return []
    return textlessActsToHold(situation, (act) => questionsAmong(this.#govern(situation, act)).length > 0)
  }

  #judge(situation: Situation, kind: ActKind, moment: Moment, facts: ActFacts): readonly Finding[] {
    const act: Act = { ...bareAct(situation, refineAct(kind, situation.place.kind, (facts.text ?? '') !== '' || moment === 'entering'), moment), counterpart: situation.handle, ...withoutUndefined(facts) }
    return this.#govern(situation, act)
  }

  #govern(situation: Situation, act: Act): readonly Finding[] {
    const { rules, memory, now } = this.#ports
    const found = evaluate(rules, act)
    if (found.length === 0) return found
    const occasion = { accountId: situation.accountId, act: act.kind, counterpart: memory.hashOf(act.counterpart) }
    return govern(found, rules, memory.get(), occasion, now(), act.moment !== 'typing' && act.moment !== 'sending')
  }
}

/** A counterpart that a frame could not name must not hide the one that the address names. */
function withoutUndefined(facts: ActFacts): ActFacts {
  const { counterpart, ...rest } = facts
  return counterpart === null || counterpart === undefined ? rest : facts
}
