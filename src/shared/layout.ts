/** Sizes in CSS pixels that the window (which places the page) and the shell (which draws around it) must share. */
export const layout = {
  railNarrow: 64,
  railWide: 220,
  bar: 44,
  /** Height of the strip above the page that names the self and the account. */
  label: 28,
  /** Width of the coloured edge around the page. */
  edge: 4,
  /** Height of the permanent banner of a test runtime, when there is one. */
  banner: 28,
  minimumWidth: 760,
  minimumHeight: 520
} as const

export type RailMode = 'narrow' | 'wide'

export interface Rectangle { readonly x: number, readonly y: number, readonly width: number, readonly height: number }

/** Where the page lies inside the window's content area; never negative, whole pixels. */
export function pageRectangle(content: { readonly width: number, readonly height: number }, rail: RailMode, banner: boolean): Rectangle {
  const x = (rail === 'wide' ? layout.railWide : layout.railNarrow) + layout.edge
  const y = (banner ? layout.banner : 0) + layout.bar + layout.label
  return { x, y, width: Math.max(0, Math.round(content.width) - x - layout.edge), height: Math.max(0, Math.round(content.height) - y - layout.edge) }
}
