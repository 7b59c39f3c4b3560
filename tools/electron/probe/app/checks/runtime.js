'use strict'
const fs = require('node:fs')
const path = require('node:path')
const { createRequire } = require('node:module')
const { app } = require('electron')
const { check, assert, equal, site, sleep } = require('../lib.js')
const g = (name, run) => check('runtime', name, run)
const project = createRequire(path.join(process.env.PROBE_PROJECT, 'package.json'))

g('globals: structuredClone, fetch family, crypto.subtle, streams, File, Blob, DOMException, CustomEvent; navigator absent', async () => {
  const d = new Date(); const m = structuredClone(new Map([[1, { d, b: new Uint8Array([1]) }]]))
  assert(m.get(1).d instanceof Date && m.get(1).d !== d && m.get(1).b[0] === 1, 'structuredClone')
  assert([fetch, Request, Response, Headers, FormData, File, Blob, DOMException, CustomEvent, TextDecoderStream, CompressionStream, BroadcastChannel, ReadableStream].every((f) => typeof f === 'function'), 'classes')
  equal(Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode('a'))).toString('hex').slice(0, 8), 'ca978112')
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt'])
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const box = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, Buffer.from('x'))
  equal(Buffer.from(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, box)).toString(), 'x')
  equal([typeof crypto.randomUUID(), typeof navigator, typeof window], ['string', 'undefined', 'undefined'])
  equal(await (await fetch(site('/header'))).text(), '')
  const text = new Blob(['h\u00e9']).stream().pipeThrough(new TextDecoderStream())
  const small = new Blob(['zz'.repeat(99)]).stream().pipeThrough(new CompressionStream('gzip')).pipeThrough(new DecompressionStream('gzip'))
  equal((await new Response(small).text()).length, 198)
  let all = ''
  for await (const part of text) all += part
  equal(all, 'h\u00e9')
})
g('AbortSignal.timeout and any', async () => {
  const t = AbortSignal.timeout(20)
  const any = AbortSignal.any([t, new AbortController().signal])
  await sleep(60)
  equal([t.aborted, t.reason.name, any.aborted, any.reason.name], [true, 'TimeoutError', true, 'TimeoutError'])
})
g('language: fromAsync, withResolvers, Promise.try, groupBy, Set methods, iterator helpers, toSorted, findLast, URL.canParse, isWellFormed', async () => {
  equal(await Array.fromAsync((async function * () { yield 1; yield 2 })()), [1, 2])
  const { promise, resolve } = Promise.withResolvers(); resolve(4)
  equal([await promise, await Promise.try(() => 5)], [4, 5])
  equal(Object.groupBy([1, 2, 3], (n) => (n % 2 ? 'odd' : 'even')).odd, [1, 3])
  equal(Map.groupBy([1, 2], (n) => n).size, 2)
  equal([...new Set([1, 2]).union(new Set([3]))], [1, 2, 3])
  equal(new Set([1, 2]).isSubsetOf(new Set([1, 2, 3])), true)
  equal([1, 2, 3, 4].values().filter((n) => n % 2).map((n) => n * 2).toArray(), [2, 6])
  equal([[3, 1].toSorted(), [1, 2].findLast((n) => n < 2), [1].with(0, 9), [1, 2].toReversed()], [[1, 3], 1, [9], [2, 1]])
  equal([URL.canParse('x'), URL.canParse('http://x'), 'a'.isWellFormed(), typeof RegExp.escape, typeof Error.isError, typeof Symbol.dispose], [false, true, true, 'function', 'function', 'symbol'])
})
g('import() of an ESM npm package from CommonJS', async () => {
  const { pathToFileURL } = require('node:url')
  const file = path.join(process.env.PROBE_PROJECT, 'node_modules/env-paths/index.js')
  const { default: envPaths } = await import(pathToFileURL(file).href)
  assert(envPaths('probe').data.includes('probe'), 'env-paths')
})
g('native Node-API module: keytar (an alias of @napi-rs/keyring) round trip', async () => {
  if (!fs.existsSync(path.join(process.env.PROBE_PROJECT, 'node_modules/keytar'))) return 'the project does not have it yet'
  const keytar = project('keytar/keytar.js')
  await keytar.setPassword('standin-probe', 'k', 'v\u00e9')
  equal(await keytar.getPassword('standin-probe', 'k'), 'v\u00e9')
  equal(await keytar.deletePassword('standin-probe', 'k'), true)
  equal(await keytar.getPassword('standin-probe', 'k'), null)
})
g('electron-store 12 and zod 4, bundled to CommonJS', async () => {
  const { Store, z } = require(process.env.PROBE_BUNDLE)
  const store = new Store({ name: 'probe', defaults: { n: 0 } })
  store.set('n', 3)
  equal([store.get('n'), path.dirname(store.path)], [3, app.getPath('userData')])
  equal(z.object({ u: z.url(), d: z.coerce.date() }).safeParse({ u: 'https://a.example', d: 1 }).success, true)
  equal(z.object({ u: z.url() }).safeParse({ u: 'nope' }).success, false)
})
g('node: builtins used by modern bundles', async () => {
  const missing = ['node:sqlite', 'node:test', 'node:sea'].filter((m) => { try { require(m); return false } catch { return true } })
  assert(typeof require('node:util').parseArgs === 'function' && typeof process.getBuiltinModule === 'function', 'parseArgs, getBuiltinModule')
  const util = require('node:util'); const fsp = require('node:fs/promises')
  const absent = [...missing, ...(util.styleText ? [] : ['util.styleText']), ...(util.MIMEType ? [] : ['util.MIMEType']), ...(fsp.glob ? [] : ['fs.glob']), ...(require('node:fs').openAsBlob ? [] : ['fs.openAsBlob']), ...(require('node:crypto').hash ? [] : ['crypto.hash'])]
  return `Node ${process.versions.node}; absent: ${[...absent, ...(typeof WebSocket === 'function' ? [] : ['WebSocket'])].join(', ') || 'none'}`
})
