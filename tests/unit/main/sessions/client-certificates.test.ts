import type { Certificate, WebContents } from 'electron'
import { expect, test } from 'vitest'
import { answerCertificates, type ChooseCertificate } from '../../../../src/main/sessions/client-certificates.ts'

const certificates = [{ subjectName: 'Dr. A. Example', issuerName: 'Chamber' }, { subjectName: 'Anna', issuerName: 'Town' }] as Certificate[]
const page = { isDestroyed: () => false } as WebContents

/** What the site is given, and whether Electron's own answer (the first certificate) was prevented. */
function answerTo(choose: ChooseCertificate, contents: WebContents | null = page): Promise<readonly [string | undefined, boolean]> {
  return new Promise((done) => {
    let isPrevented = false
    const on = (_name: string, listener: (...given: unknown[]) => void): void => {
      listener({ preventDefault: () => { isPrevented = true } }, contents, 'https://portal.example.org/', certificates, (given?: Certificate) => { done([given?.subjectName, isPrevented]) })
    }
    answerCertificates({ on } as unknown as Parameters<typeof answerCertificates>[0], () => 'professional', choose)
  })
}

test('the chosen certificate is given; without a choice, or with a failure, none is', async () => {
  const asked: unknown[] = []
  expect(await answerTo(async (...facts) => { asked.push(facts); return 1 })).toEqual(['Anna', true])
  expect(asked).toEqual([['professional', 'portal.example.org', ['Dr. A. Example (Chamber)', 'Anna (Town)']]])
  expect(await answerTo(async () => null)).toEqual([undefined, true])
  expect(await answerTo(async () => 9)).toEqual([undefined, true])
  expect(await answerTo(() => Promise.reject(new Error('the window is gone')))).toEqual([undefined, true])
})

test('a request that belongs to no page belongs to no self', async () => {
  const selves: unknown[] = []
  await answerTo(async (self) => { selves.push(self); return null }, null)
  await answerTo(async (self) => { selves.push(self); return null }, { isDestroyed: () => true } as WebContents)
  expect(selves).toEqual([null, null])
})
