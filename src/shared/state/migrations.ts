import { usualLockSettings } from '../lock/lock-view.ts'
import { AppStateSchema, stateVersion, type AppState } from './app-state.ts'
import { emptyIdentity } from './identity-schema.ts'

/** Step `n` turns version `n` into `n + 1`. Pure; never reads the clock, never throws for data that version `n` could hold. */
export const migrations: Readonly<Record<number, (old: Record<string, unknown>) => Record<string, unknown>>> = {
  // Version 2: the guard remembers answers and counts, and knows of packs.
  1: (old) => ({ ...old, practice: { titles: [], testimonialsBanned: false }, guard: { rules: {}, remembered: [] }, guardKey: '', limitedSites: [], hideSuggestions: true, packAddress: null }),
  // Version 3: identities know more than names, addresses and numbers; colleagues, logins that are never offered, the lock.
  2: (old) => ({ ...old, ...withWiderIdentities(old), neverKeep: [], lock: usualLockSettings, practice: { ...(old['practice'] as object), colleagues: [] } }),
  // Version 4: pages may sleep.
  3: (old) => ({ ...old, letSleep: true })
}

/** Each user name counted on any network until now. */
function withWiderIdentities({ identities }: Record<string, unknown>): Record<string, unknown> {
  const both = identities as Record<string, { handles: string[] }>
  const wider = Object.entries(both).map(([self, identity]) =>
    [self, { ...emptyIdentity(''), ...identity, handles: identity.handles.map((handle) => ({ networkId: null, handle })) }])
  return { identities: Object.fromEntries(wider) as unknown, givenAddresses: [] }
}

export type Loaded = { readonly kind: 'ok', readonly state: AppState } | { readonly kind: 'newer' } | { readonly kind: 'broken' }

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Brings any stored value to the present version, or says why that is impossible. Never throws. */
export function loadState(raw: unknown, steps = migrations, current: number = stateVersion): Loaded {
  if (!isRecord(raw)) return { kind: 'broken' }
  const version = raw['version']
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return { kind: 'broken' }
  if (version > current) return { kind: 'newer' }
  let value = raw
  for (let from = version; from < current; from++) {
    const step = steps[from]
    if (!step) return { kind: 'broken' }
    try { value = { ...step(value), version: from + 1 } } catch { return { kind: 'broken' } } // the data is not what its version says
  }
  const parsed = AppStateSchema.safeParse(value)
  return parsed.success ? { kind: 'ok', state: parsed.data } : { kind: 'broken' }
}
