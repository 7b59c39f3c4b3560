import { randomUUID } from 'node:crypto'
import type { MainWindow } from '../window.ts'
import { GuardLog, type LogPorts } from './guard-log.ts'
import { LogCommands } from './log-commands.ts'

export interface GuardLogParts extends Omit<LogPorts, 'now' | 'newId'> {
  readonly window: () => Pick<MainWindow, 'chooseTarget'>
  readonly isShown: () => boolean
}

/** The log of past warnings, and what its screen does with it. */
export interface TheLog { readonly log: GuardLog, readonly commands: LogCommands }

const now = (): Date => new Date()

/** Joins the log with its commands. Its file is not read yet. */
export function makeGuardLog({ window, isShown, ...ports }: GuardLogParts): TheLog {
  const log = new GuardLog({ ...ports, now, newId: randomUUID })
  return { log, commands: new LogCommands({ log, isShown, now, chooseTarget: (title, name, extension) => window().chooseTarget(title, name, extension) }) }
}
