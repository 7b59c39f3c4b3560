import { fillButton, fillSheet, keepCard, opened } from './filling.ts'
import type { Scene } from './scene.ts'
import type { Seed } from './twain.ts'

const signIn = 'https://portal.example.org/sign-in'
const onSignIn: Seed = { accounts: [{ self: 'professional', address: signIn }], state: { activeSelf: 'professional' } }

/** What is asked about logins over a page. */
export const fillingScenes: readonly Scene[] = [
  { name: 'login-save', seed: onSignIn, overlay: true, arrange: async (twain) => {
    await opened(twain, 0)
    const page = await twain.page(signIn)
    await page.getByLabel('Email').fill('a.rather.long.address.of.somebody@practice.example')
    await page.getByLabel('Password').fill('four words of mine')
    await page.getByRole('button', { name: 'Log in' }).click()
    await keepCard(twain).getByRole('button', { name: 'Keep', exact: true }).and(twain.overlay.locator('[aria-disabled=false]')).waitFor()
  } },
  { name: 'login-refused', seed: onSignIn, overlay: true, arrange: async (twain) => {
    await opened(twain, 0)
    await twain.page(signIn)
    await fillButton(twain).click()
    await fillSheet(twain).waitFor()
  } },
  { name: 'login-choose', seed: onSignIn, overlay: true, arrange: async (twain) => {
    await opened(twain, 0)
    const page = await twain.page(signIn)
    for (const user of ['dr.example@practice.example', 'office@practice.example']) {
      await page.goto(signIn)
      await page.getByLabel('Email').fill(user)
      await page.getByLabel('Password').fill('four words of mine')
      await page.getByRole('button', { name: 'Log in' }).click()
      await keepCard(twain).getByText(user).waitFor()
      await keepCard(twain).getByRole('button', { name: 'Keep', exact: true }).click()
      await keepCard(twain).waitFor({ state: 'hidden' })
    }
    await page.goto(signIn)
    await fillButton(twain).click()
    await fillSheet(twain).waitFor()
  } }
]
