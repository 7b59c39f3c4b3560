import { parseAddress } from './address.ts'

/** Names under which search engines, networks and directories of people carry what is searched for. */
const queryNames: ReadonlySet<string> = new Set(['q', 'query', 'search_query', 'search', 'keywords', 'keyword', 'k', 'p', 'wd', 'text', 'term', 'terms', 'find_desc', 'name', 'fullname', 'full_name', 's', 'who', 'person'])
/** Directories of people carry the name in the path. */
const searchPath = /\/(?:search|find|people|name|names|person|suche|buscar)\/(?:[a-z]+\/)?([^/?#]{3,100})$/i

/** What an address searches for, as plain words; null when it is no search that is known as one. */
export function searchedFor(address: string): string | null {
  const parsed = parseAddress(address)
  if (!parsed) return null
  const asked = [...parsed.searchParams].filter(([name, value]) => queryNames.has(name.toLowerCase()) && value.trim().length >= 3).map(([, value]) => value.trim().slice(0, 300))
  if (asked.length > 0) return asked.join(' ')
  const [, inPath] = searchPath.exec(parsed.pathname) ?? []
  return inPath === undefined ? null : plainWords(inPath)
}

function plainWords(part: string): string {
  try { return decodeURIComponent(part).replace(/[+_-]+/g, ' ').trim() } catch { return part } // a stray percent sign stays what it is
}
