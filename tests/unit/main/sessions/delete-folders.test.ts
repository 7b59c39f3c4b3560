import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { deleteFolders } from '../../../../src/main/sessions/sessions.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'twain-spaces-'))
  for (const space of ['personal', 'personal-2', 'professional', 'shell']) {
    mkdirSync(join(folder, 'Partitions', space), { recursive: true })
    writeFileSync(join(folder, 'Partitions', space, 'Cookies'), 'x')
  }
  writeFileSync(join(folder, 'state.json'), '{}')
})
afterEach(() => { rmSync(folder, { recursive: true, force: true }) })
const left = (): string[] => ['personal', 'personal-2', 'professional', 'shell'].filter((space) => existsSync(join(folder, 'Partitions', space)))

test('the folders of the named spaces are deleted, with everything in them', async () => {
  expect(await deleteFolders(folder, ['personal-2', 'professional'])).toEqual([])
  expect(left()).toEqual(['personal', 'shell'])
})

test.each(['..', '../..', '.', '', 'shell', 'personal/..', '../state.json', 'Personal', 'personal-1', '*'])('%j is no space and deletes nothing', async (name) => {
  expect(await deleteFolders(folder, [name])).toEqual([])
  expect(left()).toHaveLength(4)
  expect(existsSync(join(folder, 'state.json'))).toBe(true)
})

test('a folder that is not there is as good as deleted', async () => { expect(await deleteFolders(folder, ['personal-9'])).toEqual([]) })
