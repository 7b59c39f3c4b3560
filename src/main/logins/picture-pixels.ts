import { nativeImage, type NativeImage } from 'electron'
import type { Pixels } from './code-pictures.ts'

/** A picture as it is, and smaller: codes in large or blurred pictures are found better then. */
export function pixelsOfImage(image: NativeImage): readonly Pixels[] {
  if (image.isEmpty()) return []
  const { width } = image.getSize()
  const smaller = [1_600, 800].filter((wanted) => wanted < width).map((wanted) => image.resize({ width: wanted, quality: 'good' }))
  return [image, ...smaller].map((one) => ({ ...one.getSize(1), data: one.toBitmap() })).filter(({ width: w, height, data }) => data.length === w * height * 4)
}

/** The pixels of a PNG or JPEG; empty when the bytes are none. */
export const pixelsOfBytes = (bytes: Buffer): readonly Pixels[] => pixelsOfImage(nativeImage.createFromBuffer(bytes))
