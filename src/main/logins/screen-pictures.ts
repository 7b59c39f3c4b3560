import { desktopCapturer } from 'electron'
import type { ScreenSource } from '../../shared/logins/login-views.ts'
import type { Pixels } from './code-pictures.ts'
import { pixelsOfImage } from './picture-pixels.ts'

const types: ('screen' | 'window')[] = ['screen', 'window']
/** Larger than the largest usual screen; a smaller one is not blown up. */
const pictureSize = { width: 3_840, height: 2_160 }

/** The screens and windows that the system lets us look at, by name; empty where it gives none. Nothing is looked at yet. */
export async function screensToLookAt(): Promise<readonly ScreenSource[]> {
  try {
    const sources = await desktopCapturer.getSources({ types, thumbnailSize: { width: 0, height: 0 } })
    return sources.map(({ id, name }) => ({ id, name: name.slice(0, 200), kind: id.startsWith('screen:') ? 'screen' : 'window' }))
  } catch {
    return [] // no permission, or no desktop that can do it: the screen says so
  }
}

/** One look at a screen or window, at the user's wish; empty when it cannot be seen. */
export async function pictureOfScreen(id: string): Promise<readonly Pixels[]> {
  try {
    const sources = await desktopCapturer.getSources({ types: types.filter((type) => id.startsWith(`${type}:`)), thumbnailSize: pictureSize })
    const source = sources.find((other) => other.id === id)
    return source ? pixelsOfImage(source.thumbnail) : []
  } catch {
    return [] // as above
  }
}
