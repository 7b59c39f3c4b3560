// Draws the app's icon in every size and form that the three systems want: node tools/package/draw-icons.mjs
// Two selves, one picture: a rounded square in two halves that do not touch, a disc (personal) and a square (professional) in them.
// Pure arithmetic, so the files are the same on every machine; they lie in tools/package/icons.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync, crc32 } from 'node:zlib'

// The colours of the first palette (src/renderer/styles/tokens.css, amber-teal).
const personal = [0xc0, 0x75, 0x08]
const professional = [0x0b, 0x5d, 0x57]
const mark = [0xff, 0xff, 0xff]

/** Distance to a rounded rectangle around (cx, cy); negative inside. Units: the side of the icon is 1. */
function rounded(x, y, cx, cy, halfWidth, halfHeight, radius) {
  const dx = Math.abs(x - cx) - halfWidth + radius
  const dy = Math.abs(y - cy) - halfHeight + radius
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius
}

/** The colour at a point, or null where there is nothing. */
function colourAt(x, y) {
  if (rounded(x, y, 0.5, 0.5, 0.46, 0.46, 0.2) > 0) return null
  if (Math.abs(x - 0.5) < 0.025) return null
  const isLeft = x < 0.5
  const isMarked = isLeft ? Math.hypot(x - 0.27, y - 0.5) < 0.12 : rounded(x, y, 0.73, 0.5, 0.11, 0.11, 0.025) < 0
  if (isMarked) return mark
  return isLeft ? personal : professional
}

const SAMPLES = 8 // along each side of a pixel

/** One row of one size: RGBA, with the mean colour of the samples that hit something. */
function row(size, y) {
  const bytes = Buffer.alloc(1 + size * 4)
  for (let x = 0; x < size; x++) {
    const sum = [0, 0, 0]
    let hits = 0
    for (let at = 0; at < SAMPLES * SAMPLES; at++) {
      const colour = colourAt((x + ((at % SAMPLES) + 0.5) / SAMPLES) / size, (y + (Math.floor(at / SAMPLES) + 0.5) / SAMPLES) / size)
      if (colour === null) continue
      hits++
      for (let part = 0; part < 3; part++) sum[part] += colour[part]
    }
    if (hits > 0) for (let part = 0; part < 3; part++) bytes[1 + x * 4 + part] = Math.round(sum[part] / hits)
    bytes[1 + x * 4 + 3] = Math.round((255 * hits) / (SAMPLES * SAMPLES))
  }
  return bytes
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(data.length, 0)
  body.copy(whole, 4)
  whole.writeUInt32BE(crc32(body), body.length + 4)
  return whole
}

function png(size) {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 6, 0, 0, 0], 8) // 8 bits, RGBA
  const pixels = Buffer.concat(Array.from({ length: size }, (_, y) => row(size, y)))
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header), chunk('IDAT', deflateSync(pixels, { level: 9 })), chunk('IEND', Buffer.alloc(0))])
}

/** Windows: a directory of PNG pictures. */
function ico(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  for (const [index, { size, data }] of pictures.entries()) {
    const at = 6 + 16 * index
    head[at] = head[at + 1] = size === 256 ? 0 : size
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(data.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += data.length
  }
  return Buffer.concat([head, ...pictures.map(({ data }) => data)])
}

/** macOS: typed PNG pictures. */
function icns(pictures) {
  const parts = pictures.map(({ type, data }) => {
    const head = Buffer.alloc(8)
    head.write(type, 0, 'latin1')
    head.writeUInt32BE(data.length + 8, 4)
    return Buffer.concat([head, data])
  })
  const head = Buffer.alloc(8)
  head.write('icns', 0, 'latin1')
  head.writeUInt32BE(8 + parts.reduce((sum, part) => sum + part.length, 0), 4)
  return Buffer.concat([head, ...parts])
}

const folder = join(import.meta.dirname, 'icons')
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
const pictures = new Map(sizes.map((size) => [size, png(size)]))
mkdirSync(join(folder, 'linux'), { recursive: true })
for (const size of sizes.filter((side) => side <= 512)) writeFileSync(join(folder, 'linux', `${size}x${size}.png`), pictures.get(size))
writeFileSync(join(folder, 'icon.ico'), ico([16, 24, 32, 48, 64, 128, 256].map((size) => ({ size, data: pictures.get(size) }))))
// ic11 and ic12 are 16 and 32 points at two pixels each; ic13 and ic14 the same for 128 and 256.
writeFileSync(join(folder, 'icon.icns'), icns([['ic11', 32], ['ic12', 64], ['ic07', 128], ['ic13', 256], ['ic08', 256], ['ic14', 512], ['ic09', 512], ['ic10', 1024]].map(([type, size]) => ({ type, data: pictures.get(size) }))))
console.log(`Icons in ${sizes.length} sizes are in tools/package/icons.`)
