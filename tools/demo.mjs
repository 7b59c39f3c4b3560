// Makes the pictures of the demonstration in demo/: plays tests/demo without a screen.
import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { playwright } from './headless.mjs'
import { main, root } from './project.mjs'

await main(async (args) => {
  const demo = join(root, 'demo')
  await rm(demo, { recursive: true, force: true })
  await ensureBuilt()
  const code = await playwright('demo', args, { demo })
  const pictures = existsSync(demo) ? (await readdir(demo)).filter((name) => name.endsWith('.png')).sort() : []
  console.log(pictures.length === 0 ? '\nNo pictures were made.' : `\n${pictures.length} pictures:`)
  for (const name of pictures) console.log(`  demo/${name}`)
  return code !== 0 || pictures.length === 0 ? 1 : 0
})
