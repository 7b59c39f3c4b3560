import { load } from 'exifreader'
import ExifTransformer from 'exif-be-gone'
import type { FileFacts } from '../../shared/guard/act.ts'

/** A file as a frame hands it over. */
export interface FilePart { readonly name: string, readonly type: string, readonly bytes: Uint8Array<ArrayBuffer> }

const nothing = { location: null, camera: '' } as const

/** What a picture tells besides what one sees: where it was taken, and with what. Nothing for files that cannot be read. */
export function hiddenDataOf(file: FilePart): Pick<FileFacts, 'location' | 'camera'> {
  if (!isPicture(file)) return nothing
  try {
    const { gps, exif } = load(bufferOf(file.bytes), { expanded: true })
    const { Latitude: latitude, Longitude: longitude } = gps ?? {}
    const camera = [exif?.Make, exif?.Model, exif?.Software].map((tag) => tag?.description?.trim() ?? '').filter((text) => text !== '').join(' ').slice(0, 120)
    return { location: latitude === undefined || longitude === undefined ? null : { latitude, longitude }, camera }
  } catch {
    return nothing // no metadata, or none that can be read: then there is nothing to show
  }
}

export const isPicture = ({ name, type }: Pick<FilePart, 'name' | 'type'>): boolean => type.startsWith('image/') || /\.(?:jpe?g|png|webp|heic|heif|avif|tiff?)$/i.test(name)

/** The picture without its hidden data, checked by reading it again; null when this kind of file cannot be cleaned. */
export async function withoutHiddenData(file: FilePart): Promise<FilePart | null> {
  const bytes = await strip(file.bytes)
  const cleaned: FilePart = { name: file.name, type: file.type, bytes }
  const left = hiddenDataOf(cleaned)
  return left.location === null && left.camera === '' && bytes.length > 0 ? cleaned : null
}

function strip(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((done, fail) => {
    const chunks: Buffer[] = []
    const transformer = new ExifTransformer()
    transformer.on('data', (chunk: Buffer) => { chunks.push(chunk) })
    transformer.on('end', () => { done(new Uint8Array(Buffer.concat(chunks))) })
    transformer.on('error', fail)
    transformer.end(Buffer.from(bytes))
  })
}

const bufferOf = (bytes: Uint8Array<ArrayBuffer>): ArrayBuffer => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
