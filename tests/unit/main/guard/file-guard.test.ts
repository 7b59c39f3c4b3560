import { beforeEach, expect, test } from 'vitest'
import { FileGuard, type HeldFile } from '../../../../src/main/guard/file-guard.ts'
import type { Decision } from '../../../../src/main/guard/guard-service.ts'
import { Origins } from '../../../../src/main/guard/origins.ts'
import { hiddenDataOf } from '../../../../src/main/guard/pictures.ts'
import { TabWatch } from '../../../../src/main/nets/tab-watch.ts'
import type { FileFacts } from '../../../../src/shared/guard/act.ts'
import { fakePage } from '../../../fakes/pages.ts'
import { pictureWith, plainPicture } from '../../../fixtures/picture.ts'

const photo: HeldFile = { name: 'kitchen.jpg', type: 'image/jpeg', hash: 'a1'.repeat(32), bytes: pictureWith('Camera 7', 52.52, 13.405) }
const plain: HeldFile = { name: 'plain.jpg', type: 'image/jpeg', hash: 'b2'.repeat(32), bytes: plainPicture() }
/** What is no picture comes without its bytes. */
const notes: HeldFile = { name: 'notes.txt', type: 'text/plain', hash: 'c3'.repeat(32), bytes: new Uint8Array() }
const tab = new TabWatch(fakePage(7).entry, () => 0)

let origins: Origins
let asked: { readonly files: readonly FileFacts[], readonly canStrip: boolean }[]
let answer: Decision['decision']
let guard: FileGuard
let looked: unknown[]
let isAlike: boolean
beforeEach(() => {
  origins = new Origins()
  asked = []
  looked = []
  isAlike = false
  answer = 'pass'
  guard = new FileGuard({ origins, looksLikeOther: (self, bytes) => { looked.push([self, bytes.length]); return isAlike }, decide: async (_tab, files, canStrip) => { asked.push({ files, canStrip }); return { decision: answer, text: null } } })
})

test('every file is judged by what it carries and where it was used', async () => {
  origins.noteFile('professional', notes.hash)
  await guard.decide(tab, 'personal', [photo, plain, notes])
  expect(asked).toHaveLength(1)
  expect(asked[0]?.files).toMatchObject([
    { isPicture: true, fromOtherSelf: false, camera: 'Example Camera 7' }, { isPicture: true, fromOtherSelf: false, location: null, camera: '' }, { isPicture: false, fromOtherSelf: true, location: null, camera: '' },
  ])
  expect(asked[0]?.files[0]?.location?.latitude).toBeCloseTo(52.52, 2)
})

test('"pass" hands nothing back: the page gets its own files', async () => {
  expect(await guard.decide(tab, 'personal', [photo, notes])).toEqual({ decision: 'pass', changed: [] })
})

test('"strip" hands back the changed pictures only, by their place', async () => {
  answer = 'strip'
  const { decision, changed } = await guard.decide(tab, 'personal', [notes, photo, plain])
  expect(decision).toBe('strip')
  expect(changed.map(({ bytes, ...rest }) => ({ ...rest, ...hiddenDataOf({ ...photo, bytes }) }))).toEqual([{ name: 'kitchen.jpg', type: 'image/jpeg', index: 1, location: null, camera: '' }])
  expect(asked[0]?.canStrip).toBe(true)
})

test('a refused file is handed to nobody, and stays what it was', async () => {
  origins.noteFile('professional', plain.hash)
  answer = 'refuse'
  expect(await guard.decide(tab, 'personal', [plain])).toEqual({ decision: 'refuse', changed: [] })
  await guard.decide(tab, 'personal', [plain])
  expect(asked.map(({ files }) => files[0]?.fromOtherSelf)).toEqual([true, true])
})

test.each(['pass', 'strip'] as const)('after "%s" a file is no longer that of the other self, here', async (decision) => {
  origins.noteFile('professional', plain.hash)
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
  expect(await guard.decide(tab, 'personal', [])).toEqual({ decision: 'pass', changed: [] })
  expect(asked).toEqual([{ files: [], canStrip: true }])
})

test('a file whose hash is not known comes from nowhere in particular', async () => {
  const unknown = { ...notes, hash: '' }
  await guard.decide(tab, 'professional', [unknown])
  await guard.decide(tab, 'personal', [unknown])
  expect(asked.map(({ files }) => files[0]?.fromOtherSelf)).toEqual([false, false])
})

test('two pictures of several that tell a place come back each at its own', async () => {
  answer = 'strip'
  expect((await guard.decide(tab, 'personal', [photo, plain, notes, photo])).changed.map(({ index }) => index)).toEqual([0, 3])
})

test('only pictures are compared with those of the other self, in the self of the page', async () => {
  isAlike = true
  await guard.decide(tab, 'professional', [notes, plain])
  expect(asked[0]?.files.map(({ looksLikeOther }) => looksLikeOther)).toEqual([false, true])
  expect(looked).toEqual([['professional', plain.bytes.length]])
})
