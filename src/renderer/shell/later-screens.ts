import { lazy } from 'react'

/** Screens whose code is loaded when they are opened for the first time. */
export const laterScreens = {
  accounts: lazy(async () => ({ default: (await import('../features/accounts/AccountsScreen.tsx')).AccountsScreen })),
  clients: lazy(async () => ({ default: (await import('../features/clients/ClientsScreen.tsx')).ClientsScreen })),
  identities: lazy(async () => ({ default: (await import('../features/identities/IdentitiesScreen.tsx')).IdentitiesScreen })),
  logins: lazy(async () => ({ default: (await import('../features/logins/LoginsScreen.tsx')).LoginsScreen })),
  settings: lazy(async () => ({ default: (await import('../features/settings/SettingsScreen.tsx')).SettingsScreen })),
  toolkit: lazy(async () => ({ default: (await import('../features/toolkit/ToolkitScreen.tsx')).ToolkitScreen })),
  warnings: lazy(async () => ({ default: (await import('../features/warnings/WarningsScreen.tsx')).WarningsScreen }))
}
