import type { Login, LoginSecret, LoginsStatus, NewLogin } from '../../shared/logins/login.ts'

/**
 * The stored logins. Secrets come out one at a time, by id, for main's own use (fill, copy, export); whoever asks for one
 * drops it at once. Every method that changes something throws a Refusal, with nothing changed, when it could not be kept.
 */
export interface LoginStore {
  readonly status: LoginsStatus
  /** All logins without their secrets, in no order; empty while they cannot be read. */
  readonly list: () => readonly Login[]
  /** Throws a Refusal when the login is gone or the place is closed. */
  readonly secretOf: (id: string) => Promise<LoginSecret>
  /** Adds a login; where one with the same self, origin and user name is kept already, its secret is replaced. */
  readonly save: (login: NewLogin) => Promise<Login>
  /** Changes parts of a login; a changed origin or user name that meets another login is refused. */
  readonly update: (id: string, change: Partial<NewLogin>) => Promise<Login>
  readonly remove: (id: string) => Promise<void>
  /** Adds many in as few writes as the place allows; `done` is called after each, for progress. */
  readonly saveMany: (logins: readonly NewLogin[], done?: (count: number) => void) => Promise<void>
  /** Notes that it was used now. */
  readonly used: (id: string) => void
}
