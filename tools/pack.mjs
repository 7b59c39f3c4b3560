// Makes a signed pack of what the source knows of networks and names of controls:
//   node tools/pack.mjs <version> <private key, PEM> <file>
// and a new pair of keys: node tools/pack.mjs keys <folder>
import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The file around a pack: the exact bytes that are signed, and the signature. */
export function signPack(pack, privateKey) {
  const payload = Buffer.from(JSON.stringify(pack))
  return JSON.stringify({ format: 'twain-pack', payload: payload.toString('base64'), signature: sign(null, payload, createPrivateKey(privateKey)).toString('base64') })
}

/** Everything that the source knows, as a pack. Needs a Node that reads TypeScript. */
export async function packOfSource(version, issued = new Date().toISOString().slice(0, 10)) {
  const { networks } = await import('../src/shared/networks/index.ts')
  const { verbTables } = await import('../src/shared/verbs/index.ts')
  const { version: app } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'))
  return { format: 1, version, minimumApp: app, issued, networks: networks.map(({ id, sites, endpoints }) => ({ id, sites, endpoints })), verbs: verbTables }
}

function makeKeys(folder) {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  writeFileSync(join(folder, 'pack-private-key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
  writeFileSync(join(folder, 'pack-public-key.pem'), publicKey.export({ type: 'spki', format: 'pem' }))
}

if (process.argv[1] === import.meta.filename) {
  const [first, second, third] = process.argv.slice(2)
  if (first === 'keys' && second) makeKeys(second)
  else if (/^\d+$/.test(first ?? '') && second && third) writeFileSync(third, signPack(await packOfSource(Number(first)), readFileSync(second, 'utf8')))
  else {
    console.error('Usage: node tools/pack.mjs <version> <private key> <file>, or node tools/pack.mjs keys <folder>')
    process.exitCode = 1
  }
}
