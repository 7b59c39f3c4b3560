// The part of papaparse that is used. Its published types bring those of Node, which shared code must not see.
declare module 'papaparse' {
  interface Step { readonly data: readonly string[], readonly errors: readonly { readonly code: string }[], readonly meta: { readonly cursor: number } }
  interface Options {
    readonly delimiter: string
    readonly newline: '\n'
    readonly step: (row: Step, parser: { readonly abort: () => void }) => void
  }
  const papaparse: { readonly parse: (text: string, options: Options) => unknown }
  export default papaparse
}
