// Runs electron-builder with our configuration: node build.mjs <output> <target> [<target> ...]. Started by tools/dist.mjs
// with a Node that is new enough. Downloads nothing for dir and deb.
import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, Platform } from 'electron-builder'
import { Failure, main, root, run } from '../project.mjs'
import { readRuntime } from '../runtime.mjs'
import { configuration, identity } from './electron-builder.mjs'
import { copyrightOf, noticesFor } from './notices.mjs'

/** The time that all files of the package get: that of the last commit, so that whoever builds it makes the same file. */
async function epoch() {
  if (process.env.SOURCE_DATE_EPOCH) return process.env.SOURCE_DATE_EPOCH
  const { code, text } = await run('git', ['log', '-1', '--format=%ct'], { capture: true })
  return code === 0 && /^\d+\s*$/.test(text) ? text.trim() : String(Date.UTC(2026, 0, 1) / 1000) // no repository: a source archive
}

const platforms = { linux: Platform.LINUX, darwin: Platform.MAC, win32: Platform.WINDOWS }

process.umask(0o022) // the rights of what is made depend on nobody's habits

await main(async ([output, ...targets]) => {
  const platform = platforms[process.platform]
  if (!platform || !output || targets.length === 0) throw new Failure('Usage: node tools/package/build.mjs <output> <target> [<target> ...]')
  const runtime = readRuntime()
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const [notices, copyright] = ['THIRD-PARTY-NOTICES.txt', 'copyright'].map((name) => join(output, '.made', name))
  await mkdir(join(output, '.made'), { recursive: true })
  await writeFile(notices, await noticesFor(runtime))
  await writeFile(copyright, copyrightOf(identity(runtime, version)))
  Object.assign(process.env, { CUSTOM_FPM_PATH: join(import.meta.dirname, 'fpm.mjs'), SOURCE_DATE_EPOCH: await epoch() })
  await build({ projectDir: root, targets: platform.createTarget(targets), config: configuration({ runtime, version, output, notices, copyright }), publish: 'never' })
})
// A library of electron-builder sets the exit code back to 0 when the process ends by itself, also after a failure.
process.exit(process.exitCode)
