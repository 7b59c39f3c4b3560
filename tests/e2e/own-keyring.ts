import { spawn, spawnSync } from 'node:child_process'
import { copyFile, mkdir } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { existsSync } from 'node:fs'
import type { NewLogin } from '../../src/shared/logins/login.ts'

/** A real keyring on a bus of its own, which a test may lock or take away without harm to the others. It has no screen to ask on, so nobody unlocks it. */
export interface OwnKeyring {
  readonly seed: (profile: string, ...logins: readonly NewLogin[]) => void
  /** Processes that start meanwhile get this keyring instead of the usual one. */
  readonly use: <T>(work: () => Promise<T>) => Promise<T>
  readonly lock: () => void
  /** Kills the daemon with -9; its bus stays. */
  readonly killDaemon: () => void
  /** Starts it again where it was killed, and opens it. */
  readonly unlock: () => void
  readonly stop: () => void
}

/** Starts a keyring in an empty folder. */
export async function ownKeyring(folder: string): Promise<OwnKeyring> {
  await Promise.all(['data', 'run'].map((name) => mkdir(join(folder, name), { recursive: true, mode: 0o700 })))
  const { DISPLAY: _screen, ...rest } = process.env
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address'], { stdio: ['ignore', 'pipe', 'ignore'], env: rest })
  const address = await new Promise<string>((done, fail) => {
    bus.once('error', fail)
    bus.stdout.once('data', (line: Buffer) => { done(line.toString('utf8').trim()) })
  })
  const env = { ...rest, DBUS_SESSION_BUS_ADDRESS: address, XDG_DATA_HOME: join(folder, 'data'), XDG_RUNTIME_DIR: join(folder, 'run') }
  // The program carries a capability that containers may withhold; a copy of the file carries none.
  const program = (process.env['PATH'] ?? '').split(delimiter).map((part) => join(part, 'gnome-keyring-daemon')).find(existsSync) ?? ''
  const copy = join(folder, 'gnome-keyring-daemon')
  await copyFile(program, copy)
  const unlock = (): void => {
    const { status, stderr } = spawnSync(copy, ['--unlock', '--components=secrets'], { input: 'twain', encoding: 'utf8', env })
    if (status !== 0) throw new Error(`the keyring did not start: ${stderr}`)
  }
  unlock()
  return {
    seed: (profile, ...logins) => {
      const seeded = spawnSync(process.execPath, [join(import.meta.dirname, '../fixtures/seed-logins.ts'), profile, JSON.stringify(logins)], { encoding: 'utf8', env })
      if (seeded.status !== 0) throw new Error(`the logins were not stored: ${seeded.stderr}`)
    },
    use: async (work) => {
      const before = process.env['DBUS_SESSION_BUS_ADDRESS']
      process.env['DBUS_SESSION_BUS_ADDRESS'] = address
      try { return await work() } finally { process.env['DBUS_SESSION_BUS_ADDRESS'] = before }
    },
    lock: () => {
      const path = '/org/freedesktop/secrets'
      const locked = spawnSync('gdbus', ['call', '--session', '--dest', 'org.freedesktop.secrets', '--object-path', path, '--method', 'org.freedesktop.Secret.Service.Lock', `['${path}/collection/login']`], { encoding: 'utf8', env })
      if (locked.status !== 0) throw new Error(`the keyring was not locked: ${locked.stderr}`)
    },
    killDaemon: () => {
      const asked = spawnSync('gdbus', ['call', '--session', '--dest', 'org.freedesktop.DBus', '--object-path', '/org/freedesktop/DBus', '--method', 'org.freedesktop.DBus.GetConnectionUnixProcessID', 'org.freedesktop.secrets'], { encoding: 'utf8', env })
      const pid = Number(/uint32 (\d+)/.exec(asked.stdout)?.[1])
      if (!Number.isInteger(pid)) throw new Error(`the keyring is not there: ${asked.stderr}`)
      process.kill(pid, 'SIGKILL')
    },
    unlock,
    stop: () => { bus.kill() } // the keyring goes with its bus
  }
}
