import { Refusal } from '../../shared/result.ts'
import type { LoginStore } from './login-store.ts'

const refuse = async (): Promise<never> => { throw new Refusal('not-allowed', 'There is no place for logins yet.') }

/** Stands where the stored logins will be: it holds nothing and takes nothing. */
export const noStore: LoginStore = {
  status: { place: 'opening', count: null, problem: null },
  list: () => [], secretOf: refuse, save: refuse, update: refuse, remove: refuse, saveMany: refuse, used: () => undefined
}
