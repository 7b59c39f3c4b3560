import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { ElectronApplication } from '@playwright/test'

/** Sizes of the window's content in CSS pixels, as in design 12. */
export const sizes = [{ width: 1024, height: 640 }, { width: 1440, height: 900 }, { width: 2560, height: 1440 }] as const
export type Size = (typeof sizes)[number]

/** Sets the size of the window and the theme of everything in it. */
export async function setLook(app: ElectronApplication, size: Size, theme: 'light' | 'dark'): Promise<void> {
  await app.evaluate(({ BaseWindow }, wanted) => { BaseWindow.getAllWindows()[0]?.setContentSize(wanted.width, wanted.height) }, size)
  // Playwright holds every page in the light theme, whatever the app's own theme is; without motion no picture catches a fading colour.
  for (const page of app.windows()) await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
}

/** Draws the whole window as the user sees it: every visible view in its place and order. Playwright's own pictures show one view only. */
export async function takePicture(app: ElectronApplication, file: string): Promise<void> {
  const png = await app.evaluate(async ({ BaseWindow, nativeImage }) => {
    interface Drawn { webContents?: Electron.WebContents, getBounds: () => Electron.Rectangle, getVisible: () => boolean }
    const content = BaseWindow.getAllWindows()[0]?.contentView
    if (!content) return ''
    const { width, height } = content.getBounds()
    const canvas = new Uint8ClampedArray(width * height * 4)
    for (const view of content.children as unknown as Drawn[]) {
      if (!view.webContents || !view.getVisible()) continue
      const bounds = view.getBounds()
      const image = await view.webContents.capturePage()
      const size = image.getSize()
      const pixels = image.toBitmap()
      for (let y = 0; y < Math.min(size.height, height - bounds.y); y++) {
        for (let x = 0; x < Math.min(size.width, width - bounds.x); x++) {
          const from = (y * size.width + x) * 4
          const to = ((y + bounds.y) * width + x + bounds.x) * 4
          const rest = 1 - (pixels[from + 3] ?? 0) / 255
          // The captured colours are already multiplied by their opacity.
          for (let part = 0; part < 4; part++) canvas[to + part] = (pixels[from + part] ?? 0) + (canvas[to + part] ?? 0) * rest
        }
      }
    }
    return nativeImage.createFromBitmap(Buffer.from(canvas.buffer), { width, height }).toPNG().toString('base64')
  })
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, Buffer.from(png, 'base64'))
}
