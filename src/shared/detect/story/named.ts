import type { Identifier } from '../identifiers/find.ts'
import { isCommonName, isKnownGivenName, wordRank } from '../names/words.ts'
import type { Sentences } from '../sentences.ts'
import type { Story } from './story.ts'
import { client, describing, person } from './vocabulary.ts'
import { matchesOf } from '../matches.ts'

const name = '(\\p{Lu}\\p{Ll}[\\p{L}\'’-]*(?: \\p{Lu}(?:\\.|\\p{Ll}[\\p{L}\'’-]*)){0,2})'
/** Places where the name of the person stands who is spoken about; names are not looked for anywhere else, since no list knows them all. */
const patterns: readonly RegExp[] = [
  new RegExp(`(?<![\\p{L}])(?:${client}|couple|kiddo|intake|o[’']?clock|[Cc]lient|[Pp]atient)(?:,? (?:named|called|is)|,|:|\\s\\()? ?${name}`, 'gu'),
  new RegExp(`(?<![\\p{L}])(?:my|our|with|a|this|[Mm]y) ${describing}${person},? (?:named |called )?${name}`, 'gu'),
  new RegExp(`(?:[Nn]ame is|named|called|[Ll]et[’']s call (?:her|him|them)|[Rr]eal name(?: is)?|goes by|[Ff]irst name(?: is)?|[Ll]ast name(?: is)?|[Ss]urname(?: is)?) ["“‘']?${name}`, 'gu'),
  new RegExp(`${name},? (?:(?:is )?(?:my|a|one of my) ${describing}${client}|\\((?:\\d{1,2}|[a-z]+)\\)|,? \\d{1,2}(?:,| ?yo| ?y/o| years? old))`, 'gu'),
  new RegExp(`(?:(?:[Ss]ession|[Ii]ntake|[Aa]ppointment|[Ww]orking|[Ww]orked|[Tt]herapy|[Ss]at) with|I(?:[’']m| am)? (?:see|seeing|saw|treat|treating)) ${name}`, 'gu')
]
const notName = /^(?:I|She|He|They|We|It|The|This|That|My|Her|His|Their|But|And|So|Then|Today|Yesterday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Zoom|Facebook|Instagram|EMDR|DBT|CBT|Any|How|What|Has|Please|Just|Not|Also|Looking|Thoughts|Help|No|Yes|If|When|As|In|On|At|For|With|Medicaid|Medicare|Aetna|Cigna|American|English|Spanish|Black|White|Asian|Latina|Latino|Muslim|Jewish|Christian|Catholic|Mormon|Ukrainian|Russian|Polish|German|French|Mexican|Chinese|Korean|Iranian|Somali)\b/u

/** Names beside the words for a client. */
export function namedPeople(text: string, sentences: Sentences, story: Story): readonly Identifier[] {
  if (story.level === 'none') return []
  const isNear = (offset: number): boolean => [...story.anchored].some((at) => Math.abs(at - sentences.at(offset)) <= 2)
  const found = new Map<number, Identifier>()
  for (const pattern of patterns) {
    for (const match of matchesOf(pattern, text)) {
      const written = match[1] ?? ''
      const start = match.index + match[0].lastIndexOf(written)
      if (notName.test(written) || !isNear(start) || !isNameLike(written)) continue
      found.set(start, { start, end: start + written.length, kind: 'name', isCompanion: false })
    }
  }
  return [...found.values()]
}

const isNameLike = (written: string): boolean => {
  const first = written.split(' ')[0]?.toLowerCase() ?? ''
  return isKnownGivenName(first) || isCommonName(first) || wordRank(first) === null
}
