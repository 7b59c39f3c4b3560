import type { Twain } from './twain.ts'

/** How a picture is changed on its way around the web. */
export interface Look { readonly width?: number, readonly quality?: number, readonly light?: number, readonly format?: 'jpeg' | 'png' }

/**
 * A picture like a photograph: soft light from one side, a few large shapes and fine grain, always the same for one number.
 * Drawn, made smaller and pressed by the app's own Chromium.
 */
export async function picture({ app }: Pick<Twain, 'app'>, number: number, { width = 600, quality = 90, light = 1, format = 'jpeg' }: Look = {}): Promise<Buffer> {
  const base64 = await app.evaluate(({ nativeImage }, wanted) => {
    let state = wanted.number * 7919 + 17
    const random = (): number => { state = (state * 48271) % 2147483647; return state / 2147483647 }
    const side = 600
    const shapes = Array.from({ length: 9 }, () => ({ x: random() * side, y: random() * side, radius: 60 + random() * 160, tone: random() * 220 - 110 }))
    const [fromLeft, fromTop] = [random() * 120 - 60, random() * 120 - 60]
    const pixels = Buffer.alloc(side * side * 4)
    for (let y = 0; y < side; y++) {
      for (let x = 0; x < side; x++) {
        let tone = 128 + fromLeft * (x / side - 0.5) + fromTop * (y / side - 0.5) + (random() - 0.5) * 24
        for (const shape of shapes) { const distance = Math.hypot(x - shape.x, y - shape.y) / shape.radius; if (distance < 1) tone += shape.tone * (1 - distance * distance) }
        const value = Math.max(0, Math.min(255, tone * wanted.light))
        pixels.set([value * 0.9, value, Math.min(255, value * 1.05), 255], (y * side + x) * 4)
      }
    }
    const drawn = nativeImage.createFromBitmap(pixels, { width: side, height: side })
    const sized = wanted.width === side ? drawn : drawn.resize({ width: wanted.width, quality: 'best' })
    return (wanted.format === 'png' ? sized.toPNG() : sized.toJPEG(wanted.quality)).toString('base64')
  }, { number, width, quality, light, format })
  return Buffer.from(base64, 'base64')
}

/** The file dialog answers with this path from now on. */
export const choosing = ({ app }: Pick<Twain, 'app'>, path: string): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => { Object.assign(dialog, { showOpenDialog: async () => ({ canceled: false, filePaths: [chosen] }) }) }, path)
