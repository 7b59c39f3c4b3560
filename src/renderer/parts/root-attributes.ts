import { layout, type RailMode } from '../../shared/layout.ts'
import type { PaletteId } from '../../shared/palette.ts'
import type { SelfId } from '../../shared/persona.ts'

/** Sizes that main places the page by, handed to the style sheets so that they exist only once. */
export function applyLayout(root: HTMLElement): void {
  const { banner, bar, label, edge } = layout
  for (const [name, pixels] of Object.entries({ banner, bar, label, edge })) root.style.setProperty(`--layout-${name}`, `${pixels}px`)
}

/** Width of the rail, as main counts it. */
export function applyRail(root: HTMLElement, rail: RailMode): void {
  root.style.setProperty('--layout-rail', `${rail === 'wide' ? layout.railWide : layout.railNarrow}px`)
}

/** The colours of the two selves, and which of them this window speaks of. */
export function applyPalette(root: HTMLElement, palette: PaletteId, self: SelfId): void {
  root.dataset['palette'] = palette
  root.dataset['self'] = self
}
