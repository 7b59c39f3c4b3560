import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { expect } from '@playwright/test'
import { privateWords, testSecrets } from './test-secrets.ts'

/** Every file below a folder, with its path. */
export const filesBelow = (folder: string): readonly string[] => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))

const holds = (bytes: Buffer, words: readonly string[]): boolean => words.some((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')))

/** Every file below a folder that holds one of the words, in UTF-8 or UTF-16. */
export const filesWith = (folder: string, words: readonly string[]): readonly string[] => filesBelow(folder).filter((path) => holds(readFileSync(path), words))

/** What is wrong with the user's folder of an app that has ended, and with what it printed; nothing is right. */
function leaks(userData: string, printed: string): readonly string[] {
  const of = (path: string): string => relative(userData, path)
  const isOfPages = (path: string): boolean => of(path).split(sep).includes('Partitions')
  return [
    ...filesWith(userData, testSecrets).map((path) => `a secret in ${of(path)}`),
    ...filesWith(userData, privateWords).filter((path) => !isOfPages(path)).map((path) => `a client or a typed text in ${of(path)}`),
    ...(holds(Buffer.from(printed), [...testSecrets, ...privateWords]) ? ['a secret, a client or a typed text in what was printed'] : [])
  ]
}

/** Looks through all that an app has left behind, after every test; first that such a thing would be found there. */
export function expectNothingLeaked(userData: string, printed: string): void {
  const control = join(userData, 'positive-control')
  writeFileSync(control, Buffer.concat([Buffer.from([0, 255]), Buffer.from(testSecrets[0] ?? '', 'utf16le'), Buffer.from(privateWords[0] ?? '')]))
  const printedControl = 'a secret, a client or a typed text in what was printed'
  expect(leaks(userData, `${printed} ${testSecrets[0]}`)).toEqual(expect.arrayContaining(['a secret in positive-control', 'a client or a typed text in positive-control', printedControl]))
  rmSync(control)
  expect(leaks(userData, printed)).toEqual([])
}
