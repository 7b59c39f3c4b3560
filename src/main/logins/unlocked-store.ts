import { Refusal } from '../../shared/result.ts'
import type { SelfId } from '../../shared/persona.ts'
import type { LoginStore } from './login-store.ts'

const words: Readonly<Record<SelfId, string>> = { personal: 'Personal', professional: 'Professional' }

/** The logins of those selves that are not locked; the others are neither told, filled, changed nor exported. */
export function unlockedStore(store: LoginStore, isLocked: (self: SelfId) => boolean): LoginStore {
  const open = (self: SelfId | undefined): void => {
    if (self !== undefined && isLocked(self)) throw new Refusal('not-allowed', `${words[self]} is locked. Please unlock it first.`)
  }
  const selfOf = (id: string): SelfId | undefined => store.list().find((login) => login.id === id)?.self
  const list = (): ReturnType<LoginStore['list']> => store.list().filter(({ self }) => !isLocked(self))
  return {
    get status() {
      const { status } = store
      return status.count === null ? status : { ...status, count: list().length }
    },
    list,
    secretOf: async (id) => { open(selfOf(id)); return store.secretOf(id) },
    save: async (login) => { open(login.self); return store.save(login) },
    update: async (id, change) => { open(selfOf(id)); open(change.self); return store.update(id, change) },
    remove: async (id) => { open(selfOf(id)); return store.remove(id) },
    saveMany: async (logins, done) => { for (const { self } of logins) open(self); return store.saveMany(logins, done) },
    used: (id) => { store.used(id) }
  }
}
