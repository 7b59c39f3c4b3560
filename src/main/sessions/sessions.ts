import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { session as electronSession, type Session } from 'electron'
import { partitionFor, selfOfSpace, type SelfId, type SpaceName } from '../../shared/persona.ts'
import { isWithin } from '../../shared/page-kind.ts'

/** Attaches one power to a new session of a space, before its first page. */
export type Configure = (session: Session, space: SpaceName) => void

/**
 * The only maker of sessions. A space's session is made once, configured before anything can load in it, and is the
 * one place from which the self of a page can be told: `selfOf` answers for the real session, not for an entry in a list.
 */
export class Sessions {
  readonly #spaces = new Map<Session, SpaceName>()
  readonly #configure: readonly Configure[]

  constructor(configure: readonly Configure[]) {
    this.#configure = configure
  }

  /** The session of a space; made and configured at the first call. */
  open(space: SpaceName): Session {
    const session = electronSession.fromPartition(partitionFor(space))
    if (!this.#spaces.has(session)) {
      this.#spaces.set(session, space)
      for (const apply of this.#configure) apply(session, space)
    }
    return session
  }

  /** The session of our own window: in memory, reaches nothing but our own files. */
  openShell(allowed: (address: string) => boolean): Session {
    const session = electronSession.fromPartition('shell')
    session.webRequest.onBeforeRequest((details, answer) => { answer({ cancel: !allowed(details.url) }) })
    return session
  }

  /** A session that belongs to no self, keeps nothing and knows no login: for what the user asks the app itself to fetch. */
  openVisitor(): Session { return electronSession.fromPartition('visitor') }

  spaceOf(session: Session): SpaceName | null {
    return this.#spaces.get(session) ?? null
  }

  /** The self whose storage this session writes; null for any session that is not a space. */
  selfOf(session: Session): SelfId | null {
    const space = this.#spaces.get(session)
    return space === undefined ? null : selfOfSpace(space)
  }

  /** Erases everything in a space: storage, logins, caches, connections. */
  async clear(space: SpaceName): Promise<void> {
    const session = this.open(space)
    await session.closeAllConnections()
    await session.clearData()
    await session.clearAuthCache()
    await session.clearHostResolverCache()
    await session.clearCodeCaches({ urls: [] })
  }

  /** Erases what these hosts and their subdomains stored in a space that other accounts still use. */
  async clearHosts(space: SpaceName, hosts: readonly string[]): Promise<void> {
    const session = this.open(space)
    const isOurs = (host: string): boolean => hosts.some((own) => isWithin(host, own))
    const cookies = (await session.cookies.get({})).filter((cookie) => isOurs((cookie.domain ?? '').replace(/^\./, '')))
    for (const cookie of cookies) await session.cookies.remove(`https://${(cookie.domain ?? '').replace(/^\./, '')}${cookie.path ?? '/'}`, cookie.name)
    const origins = hosts.flatMap((host) => [`https://${host}`, `https://www.${host}`])
    await session.clearData({ origins })
    await session.clearAuthCache()
  }
}

/**
 * Deletes the folders of spaces that were emptied in an earlier run. There is no call for it in Electron, and it is
 * only possible before the session exists (stack 3). Returns the spaces that could not be deleted.
 */
export async function deleteFolders(sessionData: string, spaces: readonly string[]): Promise<readonly string[]> {
  const left: string[] = []
  for (const space of spaces) {
    if (selfOfSpace(space) === null) continue
    await rm(join(sessionData, 'Partitions', space), { recursive: true, force: true }).catch(() => { left.push(space) })
  }
  return left
}
