/** Linear light of the three channels, 0 to 1. */
export type Light = readonly [red: number, green: number, blue: number]

/** Linear light of a plain hex colour (IEC 61966-2-1, sRGB). */
export function lightOf(hex: string): Light {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex)
  if (!match) throw new Error(`${hex} is no plain hex colour`)
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((pair) => {
    const value = Number.parseInt(pair, 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return [red, green, blue]
}

const luminance = ([red, green, blue]: Light): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, "relative luminance" and "contrast ratio"). */
export function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(lightOf(a)), luminance(lightOf(b))].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

/**
 * How the three kinds of colour-blind people see, at full severity: Machado, Oliveira & Fernandes, "A Physiologically-
 * based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009, table 1 (severity 1.0), on linear light.
 */
export const visions: Readonly<Record<'normal' | 'protanopia' | 'deuteranopia' | 'tritanopia', readonly Light[]>> = {
  normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
}

const seen = (light: Light, vision: readonly Light[]): Light => {
  const [red = 0, green = 0, blue = 0] = vision.map((row) => Math.min(1, Math.max(0, row[0] * light[0] + row[1] * light[1] + row[2] * light[2])))
  return [red, green, blue]
}

/** CIE 1976 L*a*b* for the white of sRGB (D65). */
function lab([red, green, blue]: Light): Light {
  const f = (value: number): number => (value > 216 / 24_389 ? Math.cbrt(value) : (24_389 / 27 * value + 16) / 116)
  const x = f((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047)
  const y = f(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue)
  const z = f((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** Colour difference CIE76 of two colours as a person with this vision sees them; about 2.3 is just noticeable. */
export function difference(a: string, b: string, vision: keyof typeof visions): number {
  const [one, other] = [a, b].map((hex) => lab(seen(lightOf(hex), visions[vision]))) as [Light, Light]
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])
}
