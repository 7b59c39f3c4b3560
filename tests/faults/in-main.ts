import { expect } from '@playwright/test'
import type { Twain } from '../e2e/twain.ts'

// What is asked of main itself: Playwright gives a page up when its process is killed.

export type Kind = 'shell' | 'overlay' | 'personal' | 'professional'

/** Process and state of one of the app's views; process 0 while it loads or is gone. */
export const viewOf = ({ app }: Twain, kind: Kind): Promise<{ readonly id: number, readonly pid: number }> => app.evaluate(({ session, webContents }, name) => {
  const isIt = (contents: Electron.WebContents): boolean => (name === 'shell' || name === 'overlay' ? contents.getURL().startsWith(`app://ui/${name}/`) : contents.session === session.fromPartition(`persist:${name}`))
  const found = webContents.getAllWebContents().find(isIt)
  return { id: found?.id ?? 0, pid: found && !found.isLoading() && !found.isCrashed() ? found.getOSProcessId() : 0 }
}, kind)

/** Asks main like the shell does, through whatever process the shell has now. */
export const askShell = ({ app }: Twain, call: string, input?: unknown): Promise<{ readonly ok: boolean, readonly value?: unknown, readonly code?: string, readonly message?: string }> => app.evaluate(({ webContents }, [name, sent]) => {
  const shell = webContents.getAllWebContents().find((contents) => contents.getURL().startsWith('app://ui/shell/'))
  return shell?.executeJavaScript(`bridge.call(${JSON.stringify(name)}, ${sent === undefined ? 'undefined' : JSON.stringify(sent)})`) as never
}, [call, input] as const)

/** What the shell shows, as text. */
export const shellText = ({ app }: Twain): Promise<string> => app.evaluate(({ webContents }) =>
  webContents.getAllWebContents().find((contents) => contents.getURL().startsWith('app://ui/shell/'))?.executeJavaScript('document.body.innerText') as Promise<string>)

/** Number of WebContents and windows: nothing may be left behind. */
export const countViews = ({ app }: Twain): Promise<{ readonly contents: number, readonly windows: number }> => app.evaluate(({ BaseWindow, webContents }) => ({ contents: webContents.getAllWebContents().length, windows: BaseWindow.getAllWindows().length }))

export const isAlive = ({ app }: Twain): boolean => app.process().exitCode === null && app.process().signalCode === null

/** Collects what main says of errors that nobody expected. */
export function internalErrors({ app }: Twain): readonly string[] {
  const found: string[] = []
  app.process().stderr?.on('data', (data: Buffer) => { found.push(...String(data).split('\n').filter((line) => /^(?:internal error|\S+ failed): /.test(line))) })
  return found
}

/** Waits until a view has another process than before. */
export const comesBack = (twain: Twain, kind: Kind, before: number): Promise<void> => expect.poll(async () => { const { pid } = await viewOf(twain, kind); return pid !== 0 && pid !== before }, { message: `${kind} comes back`, intervals: [50] }).toBe(true)
