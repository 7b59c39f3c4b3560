import { logTable } from '../../shared/guard/guard-log.ts'
import type { LoggedWarning } from '../../shared/ipc/shell-view.ts'
import { networkById } from '../../shared/networks/index.ts'
import { Refusal } from '../../shared/result.ts'
import { writeAtomic } from '../vault/atomic-file.ts'
import type { GuardLog } from './guard-log.ts'

export interface LogCommandPorts {
  readonly log: Pick<GuardLog, 'page' | 'all' | 'clear'>
  /** Shows the system's dialog for a new file; its path, or null. */
  readonly chooseTarget: (title: string, name: string, extension: string) => Promise<string | null>
  readonly isShown: () => boolean
  readonly now: () => Date
}

/** What the Warnings screen does with the log. */
export class LogCommands {
  readonly #ports: LogCommandPorts

  constructor(ports: LogCommandPorts) { this.#ports = ports }

  /** Throws a Refusal unless its screen is shown. */
  page(from: number, count: number): { total: number, entries: LoggedWarning[] } {
    this.#mustBeShown()
    const { total, entries } = this.#ports.log.page(from, count)
    return { total, entries: entries.map((entry) => ({ ...entry, networkName: networkById(entry.networkId)?.name ?? null })) }
  }

  /** Writes the log as a table in clear where the user wants it. Answers how many entries; null when they changed their mind. */
  async export(): Promise<{ count: number } | null> {
    this.#mustBeShown()
    const { log, chooseTarget, now } = this.#ports
    const path = await chooseTarget('Save the log of warnings', `warnings-${now().toISOString().slice(0, 10)}.csv`, 'csv')
    if (path === null) return null
    const entries = log.all()
    try {
      await writeAtomic(path, Buffer.from(logTable(entries), 'utf8'))
    } catch { // the reason would name the user's folder
      throw new Refusal('not-allowed', 'The file could not be written. Please check that the disk is not full and that you may write there.')
    }
    return { count: entries.length }
  }

  clear(): Promise<void> {
    this.#mustBeShown()
    return this.#ports.log.clear()
  }

  #mustBeShown(): void {
    if (!this.#ports.isShown()) throw new Refusal('not-allowed', 'The log of warnings is only for the Warnings page.')
  }
}
