import { expect, test } from 'vitest'
import { appMenu } from '../../../src/main/app-menu.ts'

const rolesOf = (items: ReturnType<typeof appMenu>): readonly string[] => items.flatMap(({ role, submenu }) => [...(role === undefined ? [] : [role]), ...(Array.isArray(submenu) ? rolesOf(submenu) : [])])

test.each(['linux', 'win32', 'darwin'] as const)('on %s a package offers no developer tools and no loading anew', (platform) => {
  const roles = rolesOf(appMenu(platform, true))
  expect(roles.filter((role) => ['toggleDevTools', 'reload', 'forceReload', 'viewMenu'].includes(role))).toEqual([])
  expect(roles).toContain('editMenu') // the edit keys of macOS come from here
  expect(roles).toContain(platform === 'darwin' ? 'appMenu' : 'fileMenu') // and the end
})

test('while developing there are developer tools', () => {
  expect(rolesOf(appMenu('linux', false))).toContain('toggleDevTools')
})
