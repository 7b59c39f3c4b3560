import { nativeImage } from 'electron'
import { gridHeight, gridWidth, pictureHash } from '../../shared/picture-hash.ts'

/** How bright the eye sees each colour (ITU-R BT.601). */
const weights = { red: 0.299, green: 0.587, blue: 0.114 } as const

/** The hash of a PNG or JPEG picture; null when it cannot be read or is too plain to be told from others. */
export function hashOfPicture(bytes: Uint8Array): string | null {
  const image = nativeImage.createFromBuffer(Buffer.from(bytes))
  if (image.isEmpty()) return null
  const pixels = image.resize({ width: gridWidth, height: gridHeight, quality: 'best' }).toBitmap()
  const brightness = Array.from({ length: gridWidth * gridHeight }, (_, at) => {
    const [blue = 0, green = 0, red = 0] = pixels.subarray(at * 4, at * 4 + 3)
    return weights.red * red + weights.green * green + weights.blue * blue
  })
  return pictureHash(brightness)
}
