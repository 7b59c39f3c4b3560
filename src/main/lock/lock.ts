import { randomBytes } from 'node:crypto'
import { waitAfter, type LockSettings, type LockView } from '../../shared/lock/lock-view.ts'
import { codeLength, plainCode, recoveryCode } from '../../shared/lock/recovery-code.ts'
import { selfIds, type SelfId } from '../../shared/persona.ts'
import { Refusal } from '../../shared/result.ts'
import { OneByOne } from '../storage/one-by-one.ts'
import { checkStrength } from '../vault/passphrase.ts'
import { newSecret, unwrapped, wrapped, type LockFile, type LockRecord, type WrappedBy } from './lock-file.ts'
import type { MasterSecret } from './master-secret.ts'

/** Something that is encrypted under the master secret while a lock is set up. */
export interface Behind {
  /** The lock was opened or set up: opens what lies under the secret, and puts under it what does not yet. */
  readonly open: (secret: Buffer) => Promise<void>
  /** Drops every key and everything in clear, at once. */
  readonly close: () => void
  /** The lock is to be turned off. Throws a Refusal when nothing would protect it then. */
  readonly release: (secret: Buffer) => Promise<void>
}

export interface LockPorts {
  readonly file: LockFile
  readonly behind: readonly Behind[]
  readonly now: () => Date
  readonly newId: () => string
  /** Another self is locked or open than before. */
  readonly changed: () => void
}

type Locked = Readonly<Record<SelfId, boolean>>
const allLocked: Locked = { personal: true, professional: true }
const noneLocked: Locked = { personal: false, professional: false }

const sentences = {
  passphrase: 'This passphrase does not fit. Please try again.',
  code: 'This recovery code does not fit. Please look at it again: it has 25 letters and digits.',
  wait: 'That was wrong several times. Please wait a moment before you try again.',
  broken: 'The file of the lock cannot be read. Please put it back from a backup, or go on without this lock.',
  off: 'No lock is set up.'
} as const

/**
 * The lock: who has not typed the passphrase sees no page and no list. It keeps the master secret, in clear only while at
 * least one self is open; what it does not protect (cookies on the disk) is said where it is set up.
 */
export class Lock implements MasterSecret {
  readonly #ports: LockPorts
  #record: LockRecord | null | 'broken' = null
  #locked: Locked = noneLocked
  #secret: Buffer | null = null
  /** Number of times that everything was locked: an opening that began before the last one ends locked. */
  #locks = 0
  readonly #steps = new OneByOne()

  constructor(ports: LockPorts) { this.#ports = ports }

  get isSet(): boolean { return this.#record !== null }
  current(): Buffer | null { return this.#secret }
  isLocked(self: SelfId): boolean { return this.#locked[self] }
  get isAllLocked(): boolean { return selfIds.every((self) => this.#locked[self]) }

  /** All of the view but what others know. */
  view(settings: LockSettings): Omit<LockView, 'holdsClients'> {
    return { state: this.#record === null ? 'off' : this.#record === 'broken' ? 'broken' : 'on', locked: this.#locked, waitUntil: this.#waitUntil()?.toISOString() ?? null, settings }
  }

  /** Reads the file; with a lock everything begins locked. Before this nothing may be shown. */
  async load(): Promise<void> {
    this.#record = await this.#ports.file.read()
    if (this.#record !== null) this.#locked = allLocked
  }

  /** Sets up a lock. Answers the recovery code, which exists nowhere else. */
  setUp(passphrase: string): Promise<string> {
    return this.#steps.next(async () => {
      if (this.#record !== null) throw new Refusal('not-allowed', 'A lock is set up already.')
      checkStrength(passphrase)
      const secret = newSecret()
      const { record, code } = await this.#newRecord(secret, passphrase, this.#ports.newId())
      await this.#ports.file.write(record)
      this.#record = record
      this.#secret = secret
      await this.#openBehind(secret)
      this.#ports.changed()
      return code
    })
  }

  /** Locks these selves at once; the last one takes the secret with it. Nothing happens where no lock is set up. */
  lock(selves: readonly SelfId[]): void {
    if (this.#record === null) return
    this.#locked = { personal: this.#locked.personal || selves.includes('personal'), professional: this.#locked.professional || selves.includes('professional') }
    if (this.isAllLocked) {
      this.#locks++
      this.#secret?.fill(0)
      this.#secret = null
      for (const part of this.#ports.behind) part.close()
    }
    this.#ports.changed()
  }

  /** Opens these selves. Throws a Refusal when the passphrase is wrong or it is too early to try again. */
  unlock(selves: readonly SelfId[], passphrase: string): Promise<void> {
    const locks = this.#locks
    return this.#steps.next(async () => { await this.#openWith(await this.#secretBy('byPassphrase', passphrase), selves, locks) })
  }

  /** Sets a new passphrase with the recovery code, which is worth nothing afterwards. Answers the next code; everything stays locked until the user has kept it. */
  recover(code: string, passphrase: string): Promise<string> {
    return this.#steps.next(async () => {
      checkStrength(passphrase)
      const secret = await this.#secretBy('byCode', plainCode(code) ?? '')
      const made = await this.#newRecord(secret, passphrase, this.#known().id)
      await this.#keep(made.record).finally(() => { secret.fill(0) })
      return made.code
    })
  }

  changePassphrase(current: string, passphrase: string): Promise<void> {
    return this.#steps.next(async () => {
      checkStrength(passphrase)
      const secret = await this.#secretBy('byPassphrase', current)
      const record = this.#known()
      await this.#keep({ ...record, byPassphrase: await wrapped(secret, passphrase, record.id, 'byPassphrase') }).finally(() => { secret.fill(0) })
    })
  }

  /** Makes a new recovery code; the old one is worth nothing any more. */
  renewCode(current: string): Promise<string> {
    return this.#steps.next(async () => {
      const secret = await this.#secretBy('byPassphrase', current)
      const { record, code } = await this.#newRecord(secret, current, this.#known().id)
      await this.#keep(record).finally(() => { secret.fill(0) })
      return code
    })
  }

  /** Takes the lock away. Throws a Refusal, with everything as it was, when something would be left unprotected. */
  turnOff(current: string): Promise<void> {
    return this.#steps.next(async () => {
      const secret = await this.#secretBy('byPassphrase', current)
      try {
        for (const part of this.#ports.behind) await part.release(secret)
        await this.#ports.file.remove()
      } catch (error) {
        await this.#openBehind(secret)
        throw error
      } finally {
        secret.fill(0)
      }
      this.#forget()
    })
  }

  /** Goes on without a lock whose file is broken; the file is kept under a dated name. What lay behind it stays closed. */
  startAgain(): Promise<void> {
    return this.#steps.next(async () => {
      if (this.#record !== 'broken') return
      await this.#ports.file.setAside(this.#ports.now())
      this.#forget()
    })
  }

  /** Waits until what is being written is written. */
  settled(): Promise<void> { return this.#steps.settled() }

  #forget(): void {
    this.#record = null
    this.#secret?.fill(0)
    this.#secret = null
    this.#locked = noneLocked
    this.#ports.changed()
  }

  #known(): LockRecord {
    if (this.#record === 'broken') throw new Refusal('not-allowed', sentences.broken)
    if (this.#record === null) throw new Refusal('not-allowed', sentences.off)
    return this.#record
  }

  async #newRecord(secret: Buffer, passphrase: string, id: string): Promise<{ readonly record: LockRecord, readonly code: string }> {
    const code = recoveryCode(randomBytes(codeLength))
    const byPassphrase = await wrapped(secret, passphrase, id, 'byPassphrase')
    const byCode = await wrapped(secret, plainCode(code) ?? '', id, 'byCode')
    return { record: { version: 1, id, byPassphrase, byCode, wrong: 0, lastWrong: null }, code }
  }

  async #keep(record: LockRecord): Promise<void> {
    await this.#ports.file.write(record)
    this.#record = record
  }

  #waitUntil(): Date | null {
    if (this.#record === null || this.#record === 'broken' || this.#record.lastWrong === null) return null
    const until = Date.parse(this.#record.lastWrong) + waitAfter(this.#record.wrong)
    const now = this.#ports.now().getTime()
    // A clock that was set back must not lock the user out for longer than the wait itself.
    return until > now && until - now <= waitAfter(this.#record.wrong) ? new Date(until) : null
  }

  /** The secret that what was typed opens; a wrong try is counted on the disk before it is told. */
  async #secretBy(by: WrappedBy, typed: string): Promise<Buffer> {
    const record = this.#known()
    if (this.#waitUntil() !== null) throw new Refusal('not-allowed', sentences.wait)
    const secret = await unwrapped(record, typed, by)
    if (secret !== null) {
      if (record.wrong > 0) await this.#keep({ ...record, wrong: 0, lastWrong: null })
      return secret
    }
    await this.#keep({ ...record, wrong: Math.min(record.wrong + 1, 1_000_000), lastWrong: this.#ports.now().toISOString() })
    this.#ports.changed()
    throw new Refusal('not-allowed', sentences[by === 'byCode' ? 'code' : 'passphrase'])
  }

  /** `locks`: how often everything had been locked when this was asked for. Keeps the secret or overwrites it. */
  async #openWith(secret: Buffer, selves: readonly SelfId[], locks: number): Promise<void> {
    if (this.#locks !== locks) { secret.fill(0); return }
    this.#locked = { personal: this.#locked.personal && !selves.includes('personal'), professional: this.#locked.professional && !selves.includes('professional') }
    if (this.#secret === null) {
      this.#secret = secret
      this.#ports.changed()
      await this.#openBehind(secret)
    } else {
      secret.fill(0)
    }
    this.#ports.changed()
  }

  /** What cannot be opened tells so in its own state; it must not keep the rest closed. */
  async #openBehind(secret: Buffer): Promise<void> {
    const copy = Buffer.from(secret)
    await Promise.allSettled(this.#ports.behind.map((part) => part.open(copy)))
    copy.fill(0)
  }
}
