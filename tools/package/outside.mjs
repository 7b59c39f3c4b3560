// Looks at a running program from outside, as its user sees it: processes by /proc, window and keys by X. No debugger.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { Failure } from '../project.mjs'

const read = (path) => { try { return readFileSync(path, 'utf8') } catch { return '' } } // the process has ended meanwhile
const link = (path) => { try { return readlinkSync(path) } catch { return '' } }

/** One field of /proc/<pid>/status; null when there is none. */
export const statusField = (text, name) => new RegExp(`^${name}:\\s*(.+)$`, 'm').exec(text)?.[1]?.trim() ?? null

/** What Chromium calls a process, out of its command line; the first one has no type. Chromium may write the words with spaces or with zeros between them. */
export const kindOf = (commandLine) => /[\0 ]--type=([^\0 ]+)/.exec(commandLine)?.[1] ?? 'main'

/** All processes of one program file: {pid, kind, commandLine, seccomp, noNewPrivileges, uid, userNamespace}. */
export function processesOf(program) {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((pid) => {
    const commandLine = read(`/proc/${pid}/cmdline`)
    // The link to the program cannot be read of a process in a user namespace of its own; its command line can.
    if (link(`/proc/${pid}/exe`) !== program && !commandLine.startsWith(program)) return []
    const status = read(`/proc/${pid}/status`)
    return status === '' || statusField(status, 'State')?.startsWith('Z') ? [] : [{
      pid: Number(pid), kind: kindOf(commandLine), commandLine, seccomp: statusField(status, 'Seccomp'), noNewPrivileges: statusField(status, 'NoNewPrivs'),
      uid: Number(statusField(status, 'Uid')?.split(/\s+/)[0]), userNamespace: link(`/proc/${pid}/ns/user`),
    }]
  })
}

/** Waits until `ask` answers something true; asks again after a short while. Answers the last value, also when the time is over. */
export async function until(ask, milliseconds) {
  const end = performance.now() + milliseconds
  for (;;) {
    const answer = await ask()
    if (answer || performance.now() > end) return answer
    await new Promise((done) => { setTimeout(done, 100) })
  }
}

function tool(name, ...args) {
  const { status, stdout, error } = spawnSync(name, args, { encoding: 'utf8' })
  if (error) throw new Failure(`${name} could not be run: ${error.message}`)
  return status === 0 ? stdout.trim() : null
}

/** The first visible window of this class: {id, title}; null while there is none. */
export function windowOf(className) {
  const id = tool('xdotool', 'search', '--onlyvisible', '--class', `^${className}$`)?.split('\n')[0]
  return id ? { id, title: tool('xdotool', 'getwindowname', id) ?? '' } : null
}

export const className = (id) => /"([^"]+)", "([^"]+)"/.exec(tool('xprop', '-id', id, 'WM_CLASS') ?? '')?.slice(1) ?? []
export const focus = (id) => tool('xdotool', 'windowfocus', '--sync', id)
/** Does something and waits until the screen shows an effect of it. */
export async function untilSeen(act, milliseconds) {
  const before = screen()
  act()
  return until(() => { const now = screen(); return now !== null && before !== null && !now.equals(before) }, milliseconds)
}
/** Keys and text as from a keyboard: through the X server, not to the program. */
export const press = (...keys) => tool('xdotool', 'key', '--delay', '40', ...keys)
const sizeOf = (id) => (/Geometry: (\d+)x(\d+)/.exec(tool('xdotool', 'getwindowgeometry', id) ?? '') ?? [0, 0, 0]).slice(1).map(Number)

/** How many colours the middle of a window shows: a window that is not drawn yet has one or two, a page with text has dozens. */
export function coloursInside(id) {
  const [width, height] = sizeOf(id)
  const { stdout } = spawnSync('import', ['-window', String(id), '-crop', `${Math.round(width * 0.4)}x${Math.round(height * 0.4)}+${Math.round(width * 0.3)}+${Math.round(height * 0.3)}`, '-depth', '8', 'rgb:-'], { maxBuffer: 64 * 1024 * 1024 })
  const colours = new Set()
  for (let at = 0; at + 2 < (stdout?.length ?? 0); at += 3) colours.add(stdout.readUIntBE(at, 3))
  return colours.size
}

/** Clicks at a part (0 to 1) of the window's width and height. */
export function click(id, across, down) {
  const [width, height] = sizeOf(id)
  tool('xdotool', 'mousemove', '--window', id, String(Math.round(width * across)), String(Math.round(height * down)), 'click', '1')
}
export const type = (text) => tool('xdotool', 'type', '--delay', '25', text)
const screen = () => spawnSync('import', ['-window', 'root', '-depth', '8', 'rgb:-'], { maxBuffer: 64 * 1024 * 1024 }).stdout

/** Waits until the screen has not changed for a second: what was to be drawn is drawn. False when the time is over. */
export function untilStill(milliseconds) {
  let [before, equal] = [screen(), 0]
  return until(async () => {
    await new Promise((done) => { setTimeout(done, 500) })
    const now = screen()
    equal = now !== null && before !== null && now.equals(before) ? equal + 1 : 0
    before = now
    return equal >= 2
  }, milliseconds)
}
export const picture = (path) => { spawnSync('import', ['-window', 'root', path]) }
