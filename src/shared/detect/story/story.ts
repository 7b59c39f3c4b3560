import type { CueFamily } from '../checked.ts'
import type { Sentences } from '../sentences.ts'
import { attributesOf, cueHits, sentencesWith, type Attribute, type CueHit } from './match.ts'
import { whole } from './match-whole.ts'
import { mostReplyLike, soundsLikeReply } from './reply-score.ts'
import { saysMoreThanNothing } from './review-reply.ts'
import { isAboutSomebody, isOfTheWork, signalHits, windowsOf, type SignalHit, type Window } from './score.ts'
import { business, clinical } from './vocabulary.ts'

/** Where a text would be read; the same story weighs more where strangers read it (rule P6.3). */
export type Audience = 'public' | 'review-reply' | 'private' | 'unknown'

export interface Story {
  /** 'medium' is worth a question, 'high' a stop. */
  readonly level: 'none' | 'medium' | 'high'
  readonly hits: readonly CueHit[]
  readonly attributes: readonly Attribute[]
  /** Sentences that speak of one client; names and identifiers near them count more. */
  readonly anchored: ReadonlySet<number>
  /** True when it looks for a colleague for a described person (rule P6.4). */
  readonly isReferral: boolean
  /** True when it confirms in an answer that somebody was a client (rule P6.8). */
  readonly isReply: boolean
}

/** What is left of a weight one sentence further away, and the score of a stop (reference/detection.md 2.2). */
const decay = 0.6
const stopScore = 5
const mostAttributes = 4
/** Cues further away than this, in sentences, belong to another story. */
const reach = 3

const clinicalWords = whole(clinical)
const businessWords = whole(business)
const ownTherapy = whole('my (?:own |new |old )?(?:therapist|psychologist|counsell?or|shrink|psychiatrist|couples therapist)|as a (?:client|patient) myself|i(?:[’\']m| am) a (?:client|patient)')
const generic = /(?:\b(?:when|if|whenever|unless|every time|each time|imagine|suppose|until|once|how|whether|should|before|for example|e\.g\.|example|where|as)|\b(?:is|was|are|were|be|being|been|am|become|became|like|than|as|not|each|every|any) (?:only )?)\s*$/iu
const professional = whole('i|my|we|our|me')
const casework = whole('case|caseload|report(?:ed|ing)?|mandated|client|patient|testify\\w*|hearing|eval\\w*|subpoena\\w*|session|hold|assessment|my families|hotline call|safety plan\\w*|court')
const ownKin = whole('for (?:my|our) (?:own )?(?:daughter|son|kid|kids|child|children|husband|wife|partner|mom|mum|mother|dad|father|sister|brother|friend|best friend|niece|nephew|boyfriend|girlfriend|grandmother|roommate|parents|family)|for (?:me|myself|us|ourselves)|my own therapy')
const oneClient = whole('for (?:a|an|my|this|one|one of my) (?:[\\p{L}\\p{N}/-]+ ){0,3}(?:client|patient|ct|pt|couple|family|teen|child|kid|man|woman|male|female|boy|girl|adult|mother|father|mom|dad|person|someone)')

/** What the sentences around a place say. */
interface Surroundings { readonly clinical: (sentence: number) => number, readonly business: (sentence: number) => number, readonly isOwnTherapy: (sentence: number) => boolean }

/** How often something stands in a sentence and the two beside it. */
const near = (counts: ReadonlyMap<number, number> | undefined, at: number): number => [at - 1, at, at + 1].reduce((sum, sentence) => sum + (counts?.get(sentence) ?? 0), 0)

function surroundingsOf(text: string, sentences: Sentences): Surroundings {
  const [sick, trade, own] = [clinicalWords, businessWords, ownTherapy].map((expression) => sentencesWith(text, sentences, expression))
  return { clinical: (at) => near(sick, at), business: (at) => near(trade, at), isOwnTherapy: (at) => near(own, at) > 0 }
}

/** The cues of a text, whoever reads it. */
export interface Cues { readonly text: string, readonly sentences: Sentences, readonly hits: readonly CueHit[], readonly attributes: readonly Attribute[], readonly windows: readonly Window[] }

/** Finds all cues of a text that are meant as such. Time grows with the length of the text. */
export function findCues(text: string, sentences: Sentences): Cues {
  const found = cueHits(text, sentences)
  const attributes = attributesOf(text, sentences)
  const around = surroundingsOf(text, sentences)
  const hits = found.filter((hit) => isMeant(hit, text, found, attributes, around))
  return { text, sentences, attributes, hits, windows: windowsOf(text, sentences, signalHits(text, sentences), hits) }
}

/** Reads the cues of a text for a story about one client. Pure. */
export function readStory({ text, sentences, hits, attributes, windows }: Cues, audience: Audience): Story {
  const isReply = isAboutReply(text, hits, audience)
  const telling = windows.filter((window) => isTelling(window, windows.length))
  const isReferral = isAboutReferral(text, hits, attributes) || isSearch(telling)
  const anchors = [...hits.filter((hit) => isAnchor(hit, text, sentences, hits, attributes, isReferral, isReply) && (isReply || isBelieved(hit, windows))), ...telling.flatMap((window) => anchorsOf(window, text, sentences))]
  if (anchors.length === 0 && isReply) return replyAlone(hits, text, sentences)
  if (anchors.length === 0) return { level: 'none', hits: [], attributes: [], anchored: new Set(), isReferral: false, isReply: false }
  const anchored = new Set(anchors.map((hit) => hit.sentence))
  const close = new Set([...anchored].flatMap((at) => Array.from({ length: 2 * reach + 1 }, (_, step) => at - reach + step)))
  const isNear = ({ sentence }: { readonly sentence: number }): boolean => close.has(sentence)
  const told = withoutDoubles([...hits.filter((hit) => isNear(hit) && (hit.family !== 'F12' || isReply)), ...asCues(new Set(telling.flatMap((window) => window.signals))), ...anchors.filter(({ isByWords }) => isByWords)])
  const described = attributes.filter(isNear)
  const score = Math.max(...[...anchored].map((at) => scoreAt(at, told, described)))
  return { level: isReply || score >= stopScore || telling.some((window) => window.score >= certain) || isToldInPublic(audience, anchors, score) ? 'high' : 'medium', hits: told, attributes: described, anchored, isReferral, isReply }
}

/** From here on the small signals of a stretch make a story, and from here on they leave no doubt (see tests/detect/fit.ts). */
const limit = 0.3
const certain = 2.5
/** What it takes without a word of the work, since "he cried" is told of somebody at home, too. */
const withoutWork = 1.1
/** A long text holds a bit of everything. */
const inLongText = 4
const inTwoStretches = 0.4
/** From here on the words alone belong to the work, without one that is in a list. */
const wordsOfTheWork = 2.5
/** A single cue is not believed where everything around it speaks against a story, and least of all in a long text. */
const believed = -1
const believedInLongText = 3

/** A whole sentence as a mark, where nothing smaller can be shown. */
function wholeSentence(at: number, family: CueFamily, text: string, sentences: Sentences): CueHit {
  const start = sentences.starts[at] ?? 0
  return { family, start, end: start + text.slice(start, sentences.starts[at + 1] ?? text.length).trimEnd().length, sentence: at, weight: 1, role: 'support', isByWords: family === 'F1' }
}

/** An answer whose confirming words are in no list of ours. */
function replyAlone(hits: readonly CueHit[], text: string, sentences: Sentences): Story {
  const confirming = hits.filter(({ family }) => family === 'F12')
  const shown = confirming.length > 0 ? confirming : [wholeSentence(mostReplyLike(text, sentences), 'F12', text, sentences)]
  return { level: 'high', hits: shown, attributes: [], anchored: new Set([0]), isReferral: false, isReply: true }
}

/** A stretch tells a story when it scores enough. */
function isTelling(window: Window, count: number): boolean {
  const least = count > 3 ? inLongText : count > 1 ? inTwoStretches : limit
  const { score } = window
  if (score < least) return false
  return (isAboutSomebody(window) && (isOfTheWork(window) || window.words >= wordsOfTheWork)) || score >= withoutWork + Math.max(0, least)
}

const isBelieved = ({ sentence }: CueHit, windows: readonly Window[]): boolean =>
  windows.some((window) => window.from <= sentence && sentence <= window.to && window.score >= (windows.length > 3 ? believedInLongText : believed))

/** The signals of a stretch, shown as what they are; those against a story are nobody's business. */
const asCues = (signals: Iterable<SignalHit>): readonly CueHit[] => [...signals].flatMap(({ signal, start, end, sentence }) =>
  (signal.family === null ? [] : [{ family: signal.family, start, end, sentence, weight: 1, role: 'company' as const }]))
/** The sentences in which somebody in treatment is spoken of; without one, those with the most about a person, and at last the one whose words tell most. */
function anchorsOf(window: Window, text: string, sentences: Sentences): readonly CueHit[] {
  const cues = asCues(window.signals)
  const spoken = [...cues, ...window.cues].filter(({ family }) => family === 'F1' || family === 'F2')
  if (spoken.length > 0) return spoken
  return [...cues, wholeSentence(window.mostTelling, 'F1', text, sentences)]
}
const isSearch = (telling: readonly Window[]): boolean => telling.some(({ signals, cues }) =>
  [...signals.map(({ signal }) => signal.family), ...cues.map(({ family }) => family)].filter((family) => family === 'F4').length >= 2)

/** Of cues of one family that lie over one another the longest. */
function withoutDoubles(hits: readonly CueHit[]): readonly CueHit[] {
  const last = new Map<CueFamily, CueHit>()
  const kept = new Set<CueHit>()
  for (const hit of [...hits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const before = last.get(hit.family)
    if (before && hit.start < before.end) {
      if (hit.end - hit.start <= before.end - before.start) continue
      kept.delete(before)
    }
    kept.add(hit)
    last.set(hit.family, hit)
  }
  return [...kept].sort((a, b) => a.start - b.start)
}

/** A story is told, not only a client mentioned, when more than one thing is said. */
const isToldInPublic = (audience: Audience, anchors: readonly CueHit[], score: number): boolean =>
  audience === 'public' && score > 3 && anchors.some((hit) => hit.family === 'F1' || hit.family === 'F2')

function isMeant(hit: CueHit, text: string, all: readonly CueHit[], attributes: readonly Attribute[], around: Surroundings): boolean {
  if (hit.family !== 'F1' && hit.family !== 'F2') return true
  const [sick, trade] = [around.clinical(hit.sentence), around.business(hit.sentence)]
  if (hit.family === 'F2' && around.isOwnTherapy(hit.sentence)) return false
  if (isNobody(hit, text)) return false
  if (hit.role === 'support') return true
  if (hit.role === 'alone') return trade === 0 || sick >= trade
  return (sick > 0 && sick >= trade) || (trade === 0 && hasCompany(hit, all, attributes))
}

const isNobody = (hit: CueHit, text: string): boolean => isInGeneral(hit, text) || isOffered(hit, text)
/** "When a client …" speaks of clients in general. */
const isInGeneral = (hit: CueHit, text: string): boolean => (/^(?:a|an|the|one)\s/iu.test(text.slice(hit.start, hit.end)) && generic.test(text.slice(Math.max(0, hit.start - 14), hit.start))) || anyOne.test(text.slice(Math.max(0, hit.start - 24), hit.start))
/** "If a" before "client cries". */
const anyOne = /\b(?:when|if|whenever|unless|every time|suppose|until|how|whether|should|before|like|than|every|each|any|for the seminar) (?:a|an|the|your|every|each|any) $/u

/** "A slot is free for a new client", "room on my caseload": a place that is offered, and nobody who has it. */
const offered = /\b(?:openings?|slots?|spots?|places?|room|spaces?|availab\w+|accepting|taking|welcoming|capacity|free)\b[^.!?]{0,30}$/
const isOffered = (hit: CueHit, text: string): boolean => hit.family === 'F1' && /\b(?:for|on|in|accept\w*|taking|welcoming)\b|\bnew\b/.test(text.slice(Math.max(0, hit.start - 12), hit.end)) && offered.test(text.slice(Math.max(0, hit.start - 50), hit.start))

/** What makes "a woman I work with" a client: an age, a question to colleagues, a session. */
const hasCompany = (hit: CueHit, all: readonly CueHit[], attributes: readonly Attribute[]): boolean =>
  all.some((other) => other !== hit && Math.abs(other.sentence - hit.sentence) <= 1 && (other.family === 'F3' || (other.family === 'F2' && other.role === 'alone') || other.family === 'F7')) ||
  attributes.some((attribute) => attribute.category === 'age' && attribute.sentence === hit.sentence)

function isAnchor(hit: CueHit, text: string, sentences: Sentences, hits: readonly CueHit[], attributes: readonly Attribute[], isReferral: boolean, isReply: boolean): boolean {
  if (hit.role === 'support' && hit.family === 'F2') return false
  if (hit.family === 'F1' || hit.family === 'F2') return true
  if (hit.family === 'F10') return hit.role === 'alone'
  if (hit.family === 'F12') return isReply
  if (hit.family === 'F4') return isReferral
  if (hit.family === 'F6') return hits.some((other) => other.family === 'F8' && Math.abs(other.sentence - hit.sentence) <= 1) && isCasework(text, sentences, hit.sentence)
  return hit.family === 'F3' && isAskedAboutOne(hit, attributes)
}

function isCasework(text: string, sentences: Sentences, at: number): boolean {
  const sentence = text.slice(sentences.starts[at] ?? 0, sentences.starts[at + 1] ?? text.length)
  return sentence.search(professional) >= 0 && sentence.search(casework) >= 0
}

const categoriesNear = (attributes: readonly Attribute[], at: number, far: number): ReadonlySet<string> =>
  new Set(attributes.filter((attribute) => Math.abs(attribute.sentence - at) <= far).map((attribute) => attribute.category))

/** A question to colleagues that describes one person by age or sex and at least two other things. */
function isAskedAboutOne(hit: CueHit, attributes: readonly Attribute[]): boolean {
  const categories = categoriesNear(attributes, hit.sentence, 1)
  return (categories.has('age') || categories.has('gender')) && categories.has('diagnosis') && categories.size >= 3
}

function isAboutReferral(text: string, hits: readonly CueHit[], attributes: readonly Attribute[]): boolean {
  if (text.search(ownKin) >= 0) return false
  return hits.some((hit) => {
    if (hit.family !== 'F4') return false
    const categories = categoriesNear(attributes, hit.sentence, 2)
    const isPerson = categories.has('age') || categories.has('gender') || categories.has('relationship') || text.search(oneClient) >= 0
    return isPerson && categories.size >= 2
  })
}

/** Answers to reviews are short, in UTF-16 units; a long text says "you" for other reasons. */
const longestReply = 1_200

/** In an answer to a review anything that confirms is too much; elsewhere it must look like such an answer. */
function isAboutReply(text: string, hits: readonly CueHit[], audience: Audience): boolean {
  const confirming = hits.filter((hit) => hit.family === 'F12' && hit.role === 'alone')
  if (audience === 'review-reply') return confirming.length > 0 || saysMoreThanNothing(text)
  const isAddressed = /(?:^|[.!]\s*)(?:hi|hello|dear|thank|thanks|we|i)\b|\b(?:sorry|apologi[sz]e|regret|your (?:review|feedback|comments?|kind words))\b/iu.test(text)
  if (audience === 'unknown' && soundsLikeReply(text) && hits.every((hit) => hit.family !== 'F1')) return true
  const wordings = new Set(confirming.map((hit) => text.slice(hit.start, hit.end))).size
  return text.length <= longestReply && (wordings >= 2 || (wordings === 1 && isAddressed && hits.every((hit) => hit.family !== 'F1')))
}

function scoreAt(at: number, hits: readonly CueHit[], attributes: readonly Attribute[]): number {
  const best = new Map<CueFamily, number>()
  for (const hit of hits) best.set(hit.family, Math.max(best.get(hit.family) ?? 0, hit.weight * decay ** Math.abs(hit.sentence - at)))
  const categories = new Map<string, number>()
  for (const attribute of attributes) categories.set(attribute.category, Math.max(categories.get(attribute.category) ?? 0, decay ** Math.abs(attribute.sentence - at)))
  const described = categories.size < 2 ? 0 : Math.min(mostAttributes, [...categories.values()].reduce((sum, value) => sum + value, 0))
  return [...best.values()].reduce((sum, value) => sum + value, 0) + described
}
