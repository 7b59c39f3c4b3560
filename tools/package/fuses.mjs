// The fuses of the packaged Electron: what each is set to, and what the built program really carries.
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'

/**
 * In the order of the wire. `builder` is the name in electron-builder's configuration; null where it knows none and the
 * runtime's own default is what we want. `since`: the first Electron that has it.
 */
export const wantedFuses = [
  { option: FuseV1Options.RunAsNode, builder: 'runAsNode', on: false, since: 12, why: 'the program is no Node for whoever starts it' },
  { option: FuseV1Options.EnableCookieEncryption, builder: 'enableCookieEncryption', on: true, since: 12, why: 'cookies are encrypted with a key of the keychain' },
  { option: FuseV1Options.EnableNodeOptionsEnvironmentVariable, builder: 'enableNodeOptionsEnvironmentVariable', on: false, since: 12, why: 'NODE_OPTIONS loads nothing' },
  { option: FuseV1Options.EnableNodeCliInspectArguments, builder: 'enableNodeCliInspectArguments', on: false, since: 12, why: '--inspect opens no debugger' },
  { option: FuseV1Options.EnableEmbeddedAsarIntegrityValidation, builder: 'enableEmbeddedAsarIntegrityValidation', on: true, since: 16, why: 'a changed app.asar does not start (macOS and Windows)' },
  { option: FuseV1Options.OnlyLoadAppFromAsar, builder: 'onlyLoadAppFromAsar', on: true, since: 16, why: 'a folder beside app.asar is not started' },
  { option: FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, builder: 'loadBrowserProcessSpecificV8Snapshot', on: false, since: 20, why: 'there is no snapshot of our own' },
  { option: FuseV1Options.GrantFileProtocolExtraPrivileges, builder: 'grantFileProtocolExtraPrivileges', on: false, since: 29, why: 'file: pages get nothing; ours are app:' },
  { option: FuseV1Options.WasmTrapHandlers, builder: null, on: true, since: 42, why: 'the default; fast checks of memory' },
]

/** What electron-builder is told. It stops at a fuse that an older runtime lacks, so those are left out. */
export const builderFuses = (major) => ({
  ...Object.fromEntries(wantedFuses.filter(({ builder, since }) => builder !== null && since <= major).map(({ builder, on }) => [builder, on])),
  resetAdHocDarwinSignature: process.platform === 'darwin',
})

const states = { [FuseState.ENABLE]: 'on', [FuseState.DISABLE]: 'off', [FuseState.REMOVED]: 'removed', [FuseState.INHERIT]: 'inherited' }

/**
 * Wanted and read side by side. A fuse that the runtime has must be as wanted; one that it should have (by its major)
 * must be there; and one that is there but that nobody here knows is a mismatch too, since nobody decided about it.
 */
export function compareFuses(wire, major) {
  const known = wantedFuses.map(({ option, on, since, why }) => {
    const read = wire[option] === undefined ? 'absent' : (states[wire[option]] ?? `unknown (${wire[option]})`)
    const wanted = on ? 'on' : 'off'
    return { option, fuse: FuseV1Options[option], wanted, read, fits: read === wanted || (read === 'absent' && since > major), why }
  })
  const unknown = Object.keys(wire).filter((key) => /^\d+$/.test(key) && !known.some(({ option }) => String(option) === key))
  return [...known, ...unknown.map((key) => ({ fuse: `number ${key}`, wanted: 'a decision', read: states[wire[key]] ?? String(wire[key]), fits: false, why: 'this Electron has a fuse that tools/package/fuses.mjs does not know' }))]
}

/** Reads the fuses of a built program back. */
export const readFuses = async (program, major) => compareFuses(await getCurrentFuseWire(program), major)
