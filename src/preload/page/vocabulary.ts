import { verbTables } from '../../shared/verbs/index.ts'
import type { VerbTable } from '../../shared/verbs/table.ts'
import { compileVocabulary, type Vocabulary } from '../../shared/verbs/vocabulary.ts'

let current: Vocabulary = compileVocabulary(verbTables)

/** What names of controls mean in this frame: the built-in tables until main tells newer ones. */
export const vocabulary = (): Vocabulary => current

/** Takes the tables of a newer pack. */
export function useTables(tables: readonly VerbTable[]): void { current = compileVocabulary(tables) }
