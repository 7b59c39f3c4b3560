import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Store from 'electron-store'
import { emptyState, type AppState } from '../../shared/state/app-state.ts'
import { loadState } from '../../shared/state/migrations.ts'

/** What happened to an earlier file that could not be used. */
export interface SetAside { readonly kind: 'state-set-aside' | 'state-newer', readonly path: string }

/** Milliseconds. */
const soon = 250

/**
 * The one file with everything that is not secret. Writes are atomic (electron-store writes beside and renames). A
 * broken or newer file is moved aside and announced, never overwritten unseen; `change` is the only way to alter state.
 */
export class StateFile {
  readonly setAside: SetAside | null
  #state: AppState
  readonly #store: Store<AppState>
  readonly #failed: (error: unknown) => void
  #later: NodeJS.Timeout | undefined

  constructor(folder: string, now: () => Date, failed: (error: unknown) => void) {
    const path = join(folder, 'state.json')
    clearBeside(folder)
    const read = readState(path)
    this.setAside = read.kind === 'ok' ? null : moveAside(path, read.kind, now())
    this.#state = read.kind === 'ok' ? read.state : emptyState()
    this.#failed = failed
    this.#store = new Store<AppState>({ cwd: folder, name: 'state', clearInvalidConfig: false, accessPropertiesByDotNotation: false, serialize: (value) => JSON.stringify(value) })
  }

  get state(): AppState {
    return this.#state
  }

  /**
   * Replaces the state and writes it at once. A failed write is reported; the running state goes on. `soon` is for what may be forgotten
   * when the computer stops in this moment: the disk is not waited for, and the next write, at the latest in a quarter of a second, takes it along.
   */
  change(step: (state: AppState) => AppState, when: 'now' | 'soon' = 'now'): void {
    const next = step(this.#state)
    if (next === this.#state) return
    this.#state = next
    if (when === 'now') this.#write()
    else this.#later ??= setTimeout(() => { this.#write() }, soon)
  }

  #write(): void {
    clearTimeout(this.#later)
    this.#later = undefined
    try { this.#store.store = this.#state } catch (error) { this.#failed(error) }
  }
}

/** True when the app may write into its own folder; without that no login and no account would be kept. */
export function canWrite(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false // the reason does not matter to the caller: the answer is the same
  }
}

/** What electron-store writes beside the file; when the app ends in the middle, nobody else takes it away. */
const beside = /^state\.json\.tmp-[0-9a-f]+$/

function clearBeside(folder: string): void {
  try {
    for (const name of readdirSync(folder)) if (beside.test(name)) rmSync(join(folder, name), { force: true })
  } catch {
    // No folder yet, or one that may not be written: what lies there takes room and does no harm.
  }
}

type Read = { readonly kind: 'ok', readonly state: AppState } | { readonly kind: 'newer' | 'broken' }

function readState(path: string): Read {
  if (!existsSync(path)) return { kind: 'ok', state: emptyState() }
  try {
    return loadState(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return { kind: 'broken' } // unreadable or cut off: handled like any other broken file
  }
}

function moveAside(path: string, kind: 'newer' | 'broken', now: Date): SetAside {
  const aside = `${path}.${kind}-${now.toISOString().replaceAll(':', '-')}`
  renameSync(path, aside)
  return { kind: kind === 'newer' ? 'state-newer' : 'state-set-aside', path: aside }
}
