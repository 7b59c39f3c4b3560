import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import { setAppMenu } from './app-menu.ts'
import { lockDown } from './lockdown.ts'
import { keychainAccessGroup } from './passkeys/access-group.ts'
import { usePasskeys } from './passkeys/passkeys.ts'
import { registerSchemes } from './sessions/schemes.ts'
import { reportInternal, reportWarning } from './report-internal.ts'
import { start } from './start.ts'
import { canWrite } from './storage/state-file.ts'

// Electron would stop everything with a message box that shows the error's text, which may hold what was typed.
for (const kind of ['uncaughtException', 'unhandledRejection'] as const) process.on(kind, (error: unknown) => { reportInternal(error) })

// In the place of Node's own listener, which prints the message.
process.removeAllListeners('warning')
process.on('warning', reportWarning)

/** What must happen before the app is ready; everything else is in `start`. */
lockDown()
registerSchemes()

const wanted = app.getPath('userData')
const isWritable = canWrite(wanted)
const folder = isWritable ? wanted : mkdtempSync(join(tmpdir(), 'twain-'))
// Without its own folder nothing would be kept, so only the explanation is shown, from a folder of its own.
if (!isWritable) app.setPath('userData', folder)
if (app.requestSingleInstanceLock()) {
  app.whenReady().then(() => {
    setAppMenu(process.platform, app.isPackaged)
    usePasskeys(process.platform, keychainAccessGroup)
    return start({ folder, unwritable: isWritable ? null : wanted })
  }).catch((error: unknown) => {
    console.error(`Twain could not start: ${error instanceof Error ? error.message : String(error)}`)
    app.exit(1)
  })
} else {
  app.quit() // the running instance comes to the front
}
