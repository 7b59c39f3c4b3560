import type { Desk } from '../desk.ts'
import type { MainWindow } from '../window.ts'
import type { Pixels } from './code-pictures.ts'
import { pixelsOfImage } from './picture-pixels.ts'

/** Milliseconds after which a page that does not draw is given up. */
const longestWait = 3_000

/** What the open page shows; empty when there is none or it does not draw. It is seen for a moment, since a hidden page draws nothing. */
export async function pagePicture(desk: Pick<Desk, 'openPage' | 'view'>, window: Pick<MainWindow, 'glimpse'>): Promise<readonly Pixels[]> {
  const shown = desk.view().page
  // A page that is hidden because its self is in doubt stays hidden.
  if (!shown || shown.mismatch || shown.error) return []
  const { view, entry } = desk.openPage()
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<null>((done) => { timer = setTimeout(() => { done(null) }, longestWait) })
  const image = await window.glimpse(view, () => Promise.race([entry.contents.capturePage(), tooLate])).finally(() => { clearTimeout(timer) })
  return image ? pixelsOfImage(image) : []
}
