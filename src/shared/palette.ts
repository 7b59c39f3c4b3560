/**
 * The six pairs of colours that the two selves can wear. The colours themselves stand in `styles/tokens.css`
 * under `[data-palette="…"]`; hue is never the only difference, since each self also has its own edge pattern
 * (personal dotted, professional double).
 *
 * The pairs set a long-wave hue against a short-wave one, or light against dark, because those stay apart in
 * protanopia, deuteranopia and tritanopia alike (Okabe & Ito 2008, "Color Universal Design").
 */
export const paletteIds = ['amber-teal', 'orange-blue', 'rose-green', 'gold-violet', 'red-cyan', 'grey-ink'] as const
export type PaletteId = (typeof paletteIds)[number]
