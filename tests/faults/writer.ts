import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '../..')

/** Makes the process that writes a store without a pause, as one file in this folder. Its path. */
export async function buildWriter(folder: string): Promise<string> {
  const script = join(folder, 'save-loop.mjs')
  await build({
    entryPoints: [join(root, 'tests/fixtures/save-loop.ts')], outfile: script, bundle: true, platform: 'node', format: 'esm', target: 'node22', logLevel: 'error',
    // Of Electron, electron-store needs only the name.
    alias: { electron: join(root, 'tests/fakes/electron-path.ts') },
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    define: { 'import.meta.dirname': JSON.stringify(join(root, 'tools')), 'import.meta.filename': '""' },
  })
  process.env['TWAIN_PACK_KEY'] = join(root, 'tests/fixtures/packs/development-key.pem')
  // Hundreds of these are started. A killed process leaves no compiled code behind, so one comes to its own end first.
  process.env['NODE_COMPILE_CACHE'] = join(folder, 'cache')
  spawnSync(process.execPath, [script, 'no store'], { stdio: 'ignore' })
  return script
}
