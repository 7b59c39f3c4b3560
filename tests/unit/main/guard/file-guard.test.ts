import { beforeEach, expect, test } from 'vitest'
import { FileGuard } from '../../../../src/main/guard/file-guard.ts'
import type { Decision } from '../../../../src/main/guard/guard-service.ts'
import { Origins } from '../../../../src/main/guard/origins.ts'
import { hiddenDataOf, type FilePart } from '../../../../src/main/guard/pictures.ts'
import { TabWatch } from '../../../../src/main/nets/tab-watch.ts'
import type { FileFacts } from '../../../../src/shared/guard/act.ts'
import { fakePage } from '../../../fakes/pages.ts'
import { pictureWith, plainPicture } from '../../../fixtures/picture.ts'

const photo: FilePart = { name: 'kitchen.jpg', type: 'image/jpeg', bytes: pictureWith('Camera 7', 52.52, 13.405) }
const plain: FilePart = { name: 'plain.jpg', type: 'image/jpeg', bytes: plainPicture() }
const notes: FilePart = { name: 'notes.txt', type: 'text/plain', bytes: new Uint8Array([1, 2, 3]) }
const tab = new TabWatch(fakePage(7).entry, () => 0)

let origins: Origins
let asked: { readonly files: readonly FileFacts[], readonly canStrip: boolean }[]
let answer: Decision['decision']
let guard: FileGuard
beforeEach(() => {
  origins = new Origins()
  asked = []
  answer = 'pass'
  guard = new FileGuard({ origins, decide: async (_tab, files, canStrip) => { asked.push({ files, canStrip }); return { decision: answer, text: null } } })
})

test('every file is judged by what it carries and where it was used', async () => {
  origins.noteFile('professional', notes.bytes)
  await guard.decide(tab, 'personal', [photo, plain, notes])
  expect(asked).toHaveLength(1)
  expect(asked[0]?.files).toMatchObject([
    { isPicture: true, fromOtherSelf: false, camera: 'Example Camera 7' }, { isPicture: true, fromOtherSelf: false, location: null, camera: '' }, { isPicture: false, fromOtherSelf: true, location: null, camera: '' },
  ])
  expect(asked[0]?.files[0]?.location?.latitude).toBeCloseTo(52.52, 2)
})

test('"pass" hands nothing back: the page gets its own files', async () => {
  expect(await guard.decide(tab, 'personal', [photo, notes])).toEqual({ decision: 'pass', files: [] })
})

test('"strip" hands back all files, in their order, the picture without its hidden data', async () => {
  answer = 'strip'
  const { decision, files } = await guard.decide(tab, 'personal', [notes, photo, plain])
  expect(decision).toBe('strip')
  expect(files.map((file) => file.name)).toEqual(['notes.txt', 'kitchen.jpg', 'plain.jpg'])
  expect([files[0], files[2]]).toEqual([notes, plain])
  expect(files[1] && hiddenDataOf(files[1])).toEqual({ location: null, camera: '' })
  expect(asked[0]?.canStrip).toBe(true)
})

test('a refused file is handed to nobody, and stays what it was', async () => {
  origins.noteFile('professional', plain.bytes)
  answer = 'refuse'
  expect(await guard.decide(tab, 'personal', [plain])).toEqual({ decision: 'refuse', files: [] })
  await guard.decide(tab, 'personal', [plain])
  expect(asked.map(({ files }) => files[0]?.fromOtherSelf)).toEqual([true, true])
})

test.each(['pass', 'strip'] as const)('after "%s" a file is no longer that of the other self, here', async (decision) => {
  origins.noteFile('professional', plain.bytes)
  answer = decision
  for (let times = 0; times < 2; times++) await guard.decide(tab, 'personal', [plain])
  expect(asked.map(({ files }) => files[0]?.fromOtherSelf)).toEqual([true, false])
})

test('what is used in one self is known in the other from then on', async () => {
  await guard.decide(tab, 'personal', [plain])
  await guard.decide(tab, 'professional', [plain])
  await guard.decide(tab, 'professional', [notes])
  expect(asked.map(({ files }) => files[0]?.fromOtherSelf)).toEqual([false, true, false])
})

test('files without a place need no cleaning', async () => {
  await guard.decide(tab, 'personal', [plain, notes])
  expect(asked[0]?.canStrip).toBe(true)
})

test('no files are a decision, too', async () => {
  expect(await guard.decide(tab, 'personal', [])).toEqual({ decision: 'pass', files: [] })
  expect(asked).toEqual([{ files: [], canStrip: true }])
})
