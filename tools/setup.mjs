// Makes everything ready; a second run finds nothing to do. Flags: --tests (also what the end-to-end tests need),
// --dist (what the test of a package needs), --no-runtime (packages only), --retry (try the official download again now).
import { chooseRuntime } from './choose-runtime.mjs'
import { installPackages } from './dependencies.mjs'
import { Failure, main, modernNode } from './project.mjs'
import { binaryIn } from './runtime.mjs'
import { ensureLibraries, ensurePrograms } from './system.mjs'

const known = ['--tests', '--dist', '--no-runtime', '--retry']

await main(async (flags) => {
  const unknown = flags.find((flag) => !known.includes(flag))
  if (unknown) throw new Failure(`Unknown flag ${unknown}; there are ${known.join(', ')}.`)
  await installPackages()
  modernNode()
  if (flags.includes('--no-runtime')) return
  await ensurePrograms({ tests: flags.includes('--tests') || flags.includes('--dist'), dist: flags.includes('--dist') })
  const runtime = await chooseRuntime({ retry: flags.includes('--retry') })
  await ensureLibraries(binaryIn(runtime.path))
})
