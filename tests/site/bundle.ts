import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const folder = fileURLToPath(new URL('./apps/', import.meta.url))

/**
 * Bundles every client app in memory for Chromium 108.
 * @returns the script text of each app by its file name without ending.
 * @throws when an app does not compile.
 */
export async function bundleApps(): Promise<ReadonlyMap<string, string>> {
  const sources = (await readdir(folder)).filter((name) => /\.tsx?$/.test(name) && name !== 'shared.ts')
  const result = await build({
    entryPoints: sources.map((name) => join(folder, name)),
    outdir: '/',
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'chrome108',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  })
  return new Map(result.outputFiles.map((file) => [basename(file.path, '.js'), file.text]))
}
