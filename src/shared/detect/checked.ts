/** How much a draft gives away, in the order of weight (reference/detection.md 2.2 and 3.3). */
export const checkLevels = ['none', 'hint', 'ask', 'stop'] as const
export type CheckLevel = (typeof checkLevels)[number]

/** Families of cues that tell a story about one client (reference/detection.md 2.2). */
export const cueFamilies = ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9', 'F10', 'F11', 'F12'] as const
export type CueFamily = (typeof cueFamilies)[number]

/** Direct identifiers that are found without a list, named for the Safe-Harbor letters A to Q (reference/detection.md 2.3). */
export const identifierKinds = ['name', 'postcode', 'street', 'place', 'date', 'age', 'phone', 'email', 'ssn', 'record-number', 'member-number', 'account-number', 'licence-number', 'card', 'iban', 'npi', 'nhs-number', 'sin', 'tfn', 'vehicle', 'device', 'url', 'handle', 'ip'] as const
export type IdentifierKind = (typeof identifierKinds)[number]

export type SpanKind = CueFamily | IdentifierKind | 'list'

/** A stretch of the user's own text, in UTF-16 offsets, end exclusive, with one line on why it stands out. The reason never names an entry of the list. */
export interface CheckedSpan {
  readonly start: number
  readonly end: number
  readonly kind: SpanKind
  readonly reason: string
}

/** What the check of one text found. */
export interface Checked {
  readonly level: CheckLevel
  /** In the order of the text. */
  readonly spans: readonly CheckedSpan[]
  /** UTF-16 offset up to which the text was looked at; smaller than its length for very long texts. */
  readonly checkedTo: number
  /** False while the list is locked: stories are looked for, names are not. */
  readonly namesChecked: boolean
}
