import { expect, test } from './twain.ts'

// The trace recorder asks every page for a picture at each step and waits for ever for one that was killed.
test.use({ trace: 'off' })

const home = 'https://x.com/home'

test('kill -9 of a page: its own screen with Retry, and the other page is untouched', async ({ launch }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address: home }] })
  await twain.page(home)
  const processId = await twain.app.evaluate(({ webContents }) => webContents.getAllWebContents().find((contents) => contents.getURL().includes('x.com'))?.getOSProcessId() ?? 0)
  process.kill(processId, 'SIGKILL')
  await expect(twain.shell.getByText('The page stopped working')).toBeVisible()
  await twain.shell.getByRole('button', { name: 'Try again' }).click()
  await expect(twain.shell.getByText('The page stopped working')).toBeHidden()
  await expect.poll(() => twain.app.evaluate(({ webContents }) => webContents.getAllWebContents().find((contents) => contents.getURL().includes('x.com'))?.getOSProcessId() ?? 0)).not.toBe(processId)
})

test('kill -9 of the GPU process and of the shell: both come back', async ({ launch }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address: home }] })
  await twain.page(home)
  const processes = await twain.app.evaluate(({ app, webContents }) => ({
    gpu: app.getAppMetrics().find((metric) => metric.type === 'GPU')?.pid ?? 0,
    shell: webContents.getAllWebContents().find((contents) => contents.getURL().includes('/shell/'))?.getOSProcessId() ?? 0
  }))
  expect(processes.gpu).toBeGreaterThan(0)
  process.kill(processes.gpu, 'SIGKILL')
  await expect.poll(() => twain.app.evaluate(({ app }) => app.getAppMetrics().find((metric) => metric.type === 'GPU')?.pid ?? 0)).not.toBe(processes.gpu)
  process.kill(processes.shell, 'SIGKILL')
  // Not through Playwright, which gives a killed page up.
  const shellProcess = (): Promise<number> => twain.app.evaluate(({ webContents }) => {
    const shell = webContents.getAllWebContents().find((contents) => contents.getURL().includes('/shell/'))
    return shell && !shell.isLoading() ? shell.getOSProcessId() : 0
  })
  await expect.poll(async () => ![0, processes.shell].includes(await shellProcess())).toBe(true)
  const text = (): Promise<string> => twain.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().find((contents) => contents.getURL().includes('/shell/'))?.executeJavaScript('document.body.innerText') as Promise<string>)
  await expect.poll(text).toContain('PERSONAL - Anna')
})
