import { expect, test } from 'vitest'
import { searchedFor } from '../../../src/shared/searched-for.ts'

test.each([
  ['https://www.google.com/search?q=jane+doe', 'jane doe'], ['https://www.facebook.com/search/people/?q=Jane%20Doe', 'Jane Doe'], ['https://www.linkedin.com/search/results/all/?keywords=jane%20doe&origin=x', 'jane doe'], ['https://duckduckgo.com/?t=h&q=jane', 'jane'], ['https://www.yelp.com/search?find_desc=Jane+Doe&find_loc=Oakland', 'Jane Doe'],
  ['https://www.whitepages.com/name/Jane-Doe', 'Jane Doe'], ['https://example.org/people/search/jane_doe', 'jane doe'], ['https://example.org/find/100%', '100%']
])('%s searches for %j', (address, words) => { expect(searchedFor(address)).toBe(words) })

test.each(['https://www.google.com/', 'https://example.org/a?page=2', 'https://example.org/?q=', 'about:blank', '', 'https://example.org/people'])('%s searches for nobody', (address) => { expect(searchedFor(address)).toBeNull() })
