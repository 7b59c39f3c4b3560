// Checks that the chosen runtime answers like Electron 45: npm run conformance [-- part of a check's name]
import { headless } from './headless.mjs'
import { main } from './project.mjs'

await main((args) => headless('tools/electron/probe/run.mjs', args))
