import { readFileSync } from 'node:fs'

/** The text of a file, named from this folder. */
export const readNear = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')
