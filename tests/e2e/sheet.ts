import { expect, type Locator, type Page } from '@playwright/test'

/** The sheet that asks before something goes out, and its answers. */
export interface Sheet {
  readonly dialog: Locator
  readonly appears: () => Promise<void>
  readonly isGone: () => Promise<void>
  readonly dontSend: () => Promise<void>
  readonly move: () => Promise<void>
  /** Waits until the button is ready: it ignores the second half of a double click. */
  readonly sendAnyway: () => Promise<void>
}

export function sheetIn(overlay: Page): Sheet {
  const dialog = overlay.getByRole('alertdialog')
  const button = (name: RegExp): Locator => dialog.getByRole('button', { name })
  return {
    dialog,
    appears: () => expect(dialog).toBeVisible(),
    isGone: () => expect(dialog).toBeHidden(),
    dontSend: () => button(/^Don.t (?:send|go on)$/).click(),
    move: () => button(/^Move this draft/).click(),
    sendAnyway: async () => {
      await expect(dialog).toBeVisible()
      // A step towards a client wants a reason.
      const reasons = dialog.getByRole('radiogroup', { name: 'Why do you go on?' })
      if (await reasons.isVisible()) await reasons.getByText('Somebody may be in danger').click()
      // A stop wants the matched word typed first.
      const forced = dialog.getByLabel(/^To go on, type/)
      if (await forced.isVisible()) await forced.fill(/“(.*)”/.exec(await dialog.innerText())?.[1] ?? '')
      await expect(button(/anyway$/)).not.toHaveAttribute('aria-disabled', 'true')
      await button(/anyway$/).click()
    }
  }
}
