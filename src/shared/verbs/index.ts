import { english } from './english.ts'
import { german } from './german.ts'
import { spanish } from './spanish.ts'
import type { VerbTable } from './table.ts'

/** Every language that the guard reads. A new one is one table beside these and one line here. */
export const verbTables: readonly VerbTable[] = [english, german, spanish]
