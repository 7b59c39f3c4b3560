import { randomBytes } from 'node:crypto'
import type { Call, Reply } from './route.ts'

/** What a page of the test site is made of; `body`, `style` and `head` are trusted HTML and CSS. */
export interface PageParts {
  readonly title: string
  /** Language of the page; English unless told. */
  readonly language?: string
  readonly body: string
  readonly style?: string
  /** Name of the client app that the page loads at its end. */
  readonly app?: string
  /** Script text that runs first, inline in the head. */
  readonly firstScript?: string
  /** Sources that may be framed; also switches the policy on. */
  readonly frames?: string
  /** Who may frame this page. */
  readonly framedBy?: string
  /** False for a page without a content security policy. */
  readonly policy?: boolean
}

const baseStyle = `
  body { font: 16px/1.4 system-ui, sans-serif; margin: 0; color: #1c1e21; background: #f4f5f7; }
  header { padding: 8px 16px; background: #fff; border-bottom: 1px solid #ddd; display: flex; gap: 24px; }
  main { max-width: 640px; margin: 16px auto; padding: 16px; background: #fff; }
  [contenteditable], textarea { display: block; box-sizing: border-box; width: 100%; min-height: 72px; padding: 8px;
    border: 1px solid #888; white-space: pre-wrap; overflow-wrap: anywhere; }
  [role="button"] { display: inline-block; padding: 6px 12px; background: #e4e6eb; cursor: pointer; }
  [role="dialog"] { position: fixed; inset: 80px auto auto 50%; width: 480px; margin-left: -260px; padding: 20px;
    background: #fff; border: 1px solid #888; box-shadow: 0 4px 24px #0005; }
  button, [role="button"] { margin: 4px 4px 4px 0; }
  article, aside { border-top: 1px solid #ddd; padding: 8px 0; }
  [hidden] { display: none !important; }`

/** Makes text safe inside HTML text and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

function contentPolicy(host: string, nonce: string, parts: PageParts): string {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    `connect-src 'self' wss://${host}`,
    `frame-src ${parts.frames ?? "'none'"}`,
    `frame-ancestors ${parts.framedBy ?? "'self'"}`,
    "worker-src 'self'",
    "form-action 'self'",
    "object-src 'none'",
    "base-uri 'none'",
  ].join('; ')
}

/** Renders a whole page that also shows who is logged in. */
export function renderPage(call: Call, parts: PageParts): Reply {
  const nonce = randomBytes(16).toString('base64')
  const account = call.user === null ? 'Not signed in' : `Signed in as ${escapeHtml(call.user)}`
  // A closing tag inside the script text would end the inline script too early.
  const first = parts.firstScript?.replaceAll('</script', '<\\/script')
  const body = `<!doctype html>
<html lang="${parts.language ?? 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(parts.title)}</title>
${first === undefined ? '' : `<script nonce="${nonce}">${first}</script>`}
<style>${baseStyle}${parts.style ?? ''}</style>
</head>
<body>
<header><strong>${escapeHtml(parts.title)}</strong> <span data-testid="account">${account}</span></header>
<main>
${parts.body}
<p role="status" id="status"></p>
</main>
${parts.app === undefined ? '' : `<script nonce="${nonce}" src="/assets/${parts.app}.js"></script>`}
</body>
</html>`
  const headers: Record<string, string> = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  }
  if (parts.policy !== false) headers['content-security-policy'] = contentPolicy(call.host, nonce, parts)
  return { headers, body }
}
