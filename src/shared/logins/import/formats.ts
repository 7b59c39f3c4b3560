/** The programs whose tables are known. */
export const importSources = ['chrome', 'firefox', 'safari', 'bitwarden', '1password', 'keepass', 'keepass2', 'keepassxc'] as const
export type ImportSource = (typeof importSources)[number]

/** What the columns of a table hold; each is the name of one column, folded, or of several whose texts are joined. */
export interface TableFormat {
  readonly source: ImportSource
  /** Columns by which the program is known; all of them must be there. */
  readonly needs: readonly string[]
  readonly address: readonly string[]
  readonly userName: string
  readonly password: string
  readonly title: string
  readonly oneTimeCode: string | null
  readonly notes: readonly string[]
  /** The column that says what an entry is, and what a login is called there. */
  readonly kind: readonly [column: string, login: string] | null
  /** True when several addresses stand in one cell, separated by commas. */
  readonly manyAddresses: boolean
  /** True when quotation marks and backslashes are written with a backslash before them. */
  readonly hasBackslashes: boolean
}

const plain = { userName: 'username', password: 'password', title: 'title', oneTimeCode: null, notes: ['notes'], kind: null, manyAddresses: false, hasBackslashes: false, address: ['url'] } as const

/**
 * The tables that these programs write, the special ones first:
 * Bitwarden https://bitwarden.com/help/condition-bitwarden-import/ (also of organisations),
 * Firefox https://support.mozilla.org/kb/export-login-data-firefox,
 * KeePassXC https://keepassxc.org/docs/KeePassXC_UserGuide (Exporting Databases),
 * KeePass 1 and 2 https://keepass.info/help/base/importexport.html,
 * Safari https://support.apple.com/guide/safari/import-and-export-ibrw1015/mac,
 * 1Password https://support.1password.com/export/,
 * Chrome, and the browsers made of it, https://support.google.com/chrome/answer/95606.
 */
export const tableFormats: readonly TableFormat[] = [
  {
    ...plain, source: 'bitwarden', needs: ['type', 'name', 'login_uri', 'login_username', 'login_password'], address: ['login_uri'], userName: 'login_username', password: 'login_password',
    title: 'name', oneTimeCode: 'login_totp', notes: ['notes', 'fields'], kind: ['type', 'login'], manyAddresses: true
  },
  { ...plain, source: 'firefox', needs: ['url', 'username', 'password', 'httprealm'], title: '', notes: [] },
  { ...plain, source: 'keepassxc', needs: ['group', 'title', 'username', 'password', 'url'], oneTimeCode: 'totp' },
  { ...plain, source: 'keepass', needs: ['account', 'login name', 'password', 'web site'], address: ['web site'], userName: 'login name', title: 'account', notes: ['comments'], hasBackslashes: true },
  { ...plain, source: 'keepass2', needs: ['title', 'user name', 'password', 'url'], userName: 'user name' },
  { ...plain, source: '1password', needs: ['title', 'url', 'username', 'password', 'archived'], oneTimeCode: 'otpauth' },
  { ...plain, source: 'safari', needs: ['title', 'url', 'username', 'password', 'otpauth'], oneTimeCode: 'otpauth' },
  { ...plain, source: '1password', needs: ['title', 'url', 'username', 'password'], oneTimeCode: 'otpauth' },
  { ...plain, source: '1password', needs: ['title', 'website', 'username', 'password'], address: ['website'], oneTimeCode: 'one-time password' },
  { ...plain, source: 'chrome', needs: ['name', 'url', 'username', 'password'], title: 'name', notes: ['note'] }
]

/** Case and spaces around it do not matter; marks of the encoding are gone already. */
const plainName = (name: string): string => name.trim().toLowerCase()

/** Which program wrote a table with these columns; null when it is none that is known. */
export function formatOf(header: readonly string[]): TableFormat | null {
  const names = new Set(header.map(plainName))
  return tableFormats.find(({ needs }) => needs.every((name) => names.has(name))) ?? null
}

/** The cell of a column in one record; empty where there is none. */
export const cellsBy = (header: readonly string[]): ((cells: readonly string[], column: string) => string) => {
  const places = new Map(header.map((name, index) => [plainName(name), index]))
  return (cells, column) => cells[places.get(column) ?? -1] ?? ''
}
