import { app, type Session, type WebContents } from 'electron'

/**
 * Default deny, in force before any window, session or page exists: a session that nobody configured grants nothing,
 * and a page that nobody configured can open nothing, attach nothing and leave nowhere. The session factory and the
 * page views open what they need on top of this.
 */
export function lockDown(): void {
  app.enableSandbox()
  app.userAgentFallback = plainUserAgent(app.userAgentFallback)
  app.on('session-created', denyEverything)
  app.on('web-contents-created', (_event, contents) => { closeExits(contents) })
}

/** Chromium's own user agent: only the two tokens that name the app (a test package has a longer name) are taken out, nothing is imitated (design 4). */
export const plainUserAgent = (agent: string): string => agent.replace(/ (?:Electron|[Tt]wain[\w-]*)\/\S+/g, '')

type Deniable = Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler' | 'setDisplayMediaRequestHandler' | 'setSpellCheckerEnabled' | 'setSpellCheckerLanguages' | 'setUserAgent' | 'getUserAgent'>

/** Electron grants every permission when no handler is set (stack 2.1, item 5). */
export function denyEverything(session: Deniable): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => { answer(false) })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => { answer({}) })
  // The spell checker fetches dictionaries from a foreign server without being asked, and begins when the session is made:
  // switching it off is too late, but without a language what has begun is dropped before it reaches the network.
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(false)
  session.setUserAgent(plainUserAgent(session.getUserAgent()))
}

function closeExits(contents: WebContents): void {
  contents.on('will-attach-webview', (event) => { event.preventDefault() })
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('default_public_interface_only')
}
