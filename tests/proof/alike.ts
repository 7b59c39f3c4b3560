import type { Place } from './place.ts'

/** What is the same in both selves because it is one computer: told, since no separation of storages changes it. */
export interface Likeness { readonly what: string, readonly isSame: boolean }

/** What any page can read about the computer. */
const describe = (place: Place): Promise<Record<string, string>> => place.run(() => {
  const canvas = document.createElement('canvas')
  const drawing = canvas.getContext('2d')
  if (drawing) { drawing.font = '20px serif'; drawing.fillText('Twain, drawn by this computer', 4, 24) }
  const graphics = document.createElement('canvas').getContext('webgl')
  const named = graphics?.getExtension('WEBGL_debug_renderer_info')
  return {
    'user agent': navigator.userAgent, 'languages': navigator.languages.join(), 'time zone': Intl.DateTimeFormat().resolvedOptions().timeZone,
    'cores': String(navigator.hardwareConcurrency), 'screen': [screen.width, screen.height, screen.colorDepth, devicePixelRatio].join(),
    'a drawing (canvas)': canvas.toDataURL(), 'graphics (WebGL)': graphics && named ? String(graphics.getParameter(named.UNMASKED_RENDERER_WEBGL)) : 'none'
  }
}, null)

/** Compares what both pages read. The address on the network is not among it: both always use the computer's own. */
export async function likenesses(one: Place, other: Place): Promise<readonly Likeness[]> {
  const [first, second] = [await describe(one), await describe(other)]
  return Object.keys(first).map((what) => ({ what, isSame: first[what] === second[what] }))
}
