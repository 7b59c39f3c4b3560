// Promises about what the build makes, checked after each build. Pure functions on text; empty = kept.

/** The shell's content security policy allows neither inline code nor inline styles nor data: addresses. */
export function htmlProblems(html) {
  const problems = []
  if ([...html.matchAll(/<script\b([^>]*)>/gi)].some(([, attributes]) => !/\bsrc=/.test(attributes))) problems.push('an inline script')
  if (/<style\b/i.test(html)) problems.push('an inline style sheet')
  if (/<[a-z][^>]*\sstyle=/i.test(html)) problems.push('a style attribute')
  if (/<[a-z][^>]*\son[a-z]+=/i.test(html)) problems.push('an inline event handler')
  if (/(?:src|href)="(?:data|https?):/i.test(html)) problems.push('a data: or http address')
  return problems
}

/** A sandboxed preload can require nothing but electron. */
export function preloadProblems(code) {
  const required = [...code.matchAll(/\b(?:require|import)\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map(([, name]) => name)
  return [...new Set(required)].filter((name) => name !== 'electron').map((name) => `it requires ${name}`)
}
