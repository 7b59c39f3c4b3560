import { contactHits, relatedHits } from './contacts.ts'
import { syllablesOf } from './fold.ts'
import { fullNames } from './full-names.ts'
import type { NameIndex } from './name-index.ts'
import { isAuthor, isByTitle, singleNames, type NameHit } from './single-names.ts'
import { unitsOf, type ReadText } from './units.ts'
import { matchesOf } from '../matches.ts'

/** Two capitals that mean something else nearly always. */
const abbreviations: ReadonlySet<string> = new Set('us uk eu un tv pc pt ot it id ok am pm md ms mr dr jr sr ba bs ma pa np rn hr ai ad tx dx rx hx si pr cv dm dj ac dc la ny nj ct nc sc nh nm nd sd ca co fl ga hi ia il in ks ky me mi mn mo mt ne nv oh or pa ri tn ut va vt wa wi wv wy al ak ar az de ed er gp iq eq ip io no on so to we do go he if is my of oh up at as be by an vs st av fb ig yt bp gi cs ce lp ll bc ab qc nz sa au'.split(' '))
/** Family names that are written in Latin otherwise than they are spelled (customary Korean forms). */
const customary: Readonly<Record<string, readonly string[]>> = { gim: ['kim'], i: ['lee', 'yi', 'rhee'], bag: ['park', 'pak'], choe: ['choi'], jeong: ['jung', 'chung'], gang: ['kang'], jo: ['cho'], yun: ['yoon'], u: ['woo'], im: ['lim'], sin: ['shin'], o: ['oh'], seo: ['suh'], gweon: ['kwon'], no: ['roh', 'noh'], ryu: ['yoo'], yu: ['yoo'] }

/** Everything in a text that may be a person of the list. What counts of it is decided with the rest of the text (check.ts). */
export function scanNames(read: ReadText, index: NameIndex): readonly NameHit[] {
  if (index.size === 0) return []
  const units = unitsOf(read, index)
  const full = fullNames(read, units, index)
  const whole = full.map((hit): NameHit => ({
    start: hit.start, end: hit.end, what: 'full-name', isRare: true, clients: hit.clients,
    strength: isByTitle(read.words, hit.first) || isAuthor(read, hit.first) ? 'low' : hit.isSure ? 'high' : 'medium'
  }))
  return [...whole, ...singleNames(read, units, index, full), ...initialsOf(read, index), ...contactHits(read.text, index), ...writtenNames(read.text, index), ...relatedHits(read.words, index)]
}

const initials = /(?<![\p{L}\p{N}.@#/])(\p{Lu})(\.? ?)(\p{Lu})(\.?)(?![\p{L}\p{N}]|\.\p{L})/gu
/** "J.D.", "JD" and "J. D." */
function initialsOf({ text }: ReadText, index: NameIndex): readonly NameHit[] {
  return matchesOf(initials, text).flatMap((match) => {
    const [whole, first = '', between = '', last = '', point = ''] = match
    const key = (first + last).toLowerCase()
    const isPlain = between === '' && point === ''
    if ((isPlain && abbreviations.has(key)) || (between === ' ')) return []
    const clients = index.initials.get(key)
    return clients ? [{ start: match.index, end: match.index + whole.length, strength: 'low' as const, what: 'initials' as const, isRare: false, clients }] : []
  })
}

const run = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー]{2,}/gu
/** Names in scripts without spaces: as written in the list, or spelled in Latin there. */
function writtenNames(text: string, index: NameIndex): readonly NameHit[] {
  return matchesOf(run, text).flatMap((match) => {
    const hits: NameHit[] = []
    for (let from = 0; from < match[0].length - 1; from++) {
      for (let length = Math.min(8, match[0].length - from); length >= 2; length--) {
        const name = match[0].slice(from, from + length)
        const clients = index.written.get(name.normalize('NFKC')) ?? (length <= 4 ? spelled(name, index) : undefined)
        if (!clients) continue
        hits.push({ start: match.index + from, end: match.index + from + length, strength: 'high', what: 'full-name', isRare: true, clients })
        from += length - 1
        break
      }
    }
    return hits
  })
}

function spelled(name: string, index: NameIndex): readonly number[] | undefined {
  const syllables = syllablesOf(name)
  for (const cut of name.length === 4 ? [1, 2] : [1]) {
    const family = syllables.slice(0, cut).join('')
    const given = syllables.slice(cut).join('')
    for (const last of [family, ...(customary[family] ?? [])]) {
      if (!index.family.has(last)) continue
      for (const [first, how] of index.given.near(given, false)) {
        const clients = how === 'slip' ? undefined : index.pairs.get(`${first}|${last}`)
        if (clients) return clients
      }
    }
  }
  return undefined
}
