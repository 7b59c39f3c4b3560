import { expect, test } from 'vitest'
import { Uploads } from '../../../../../src/main/views/rest/uploads.ts'

type Listener = (details: { id: number, method: string, webContentsId?: number }) => void

function attached(): { readonly uploads: Uploads, readonly tell: (event: 'onSendHeaders' | 'onCompleted' | 'onErrorOccurred', details: Parameters<Listener>[0]) => void } {
  const listeners = new Map<string, Listener>()
  const place = (name: string) => (_filter: unknown, listener: Listener): void => { listeners.set(name, listener) }
  const uploads = new Uploads()
  uploads.attach({ webRequest: { onSendHeaders: place('onSendHeaders'), onCompleted: place('onCompleted'), onErrorOccurred: place('onErrorOccurred') } } as never)
  return { uploads, tell: (event, details) => { listeners.get(event)?.(details) } }
}

test.each(['onCompleted', 'onErrorOccurred'] as const)('a page uploads until %s', (end) => {
  const { uploads, tell } = attached()
  tell('onSendHeaders', { id: 1, method: 'POST', webContentsId: 7 })
  tell('onSendHeaders', { id: 2, method: 'PUT', webContentsId: 7 })
  expect([uploads.isRunning(7), uploads.isRunning(8)]).toEqual([true, false])
  tell(end, { id: 1, method: 'POST', webContentsId: 7 })
  expect(uploads.isRunning(7)).toBe(true)
  tell(end, { id: 2, method: 'PUT', webContentsId: 7 })
  expect(uploads.isRunning(7)).toBe(false)
})

test.each(['GET', 'HEAD', 'OPTIONS'])('%s is no upload, and neither is what belongs to no page', (method) => {
  const { uploads, tell } = attached()
  tell('onSendHeaders', { id: 1, method, webContentsId: 7 })
  tell('onSendHeaders', { id: 2, method: 'POST' })
  expect(uploads.isRunning(7)).toBe(false)
})
