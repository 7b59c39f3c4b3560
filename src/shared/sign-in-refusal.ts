import { parseAddress } from './address.ts'
import { isWithin } from './page-kind.ts'

/** Who refuses to let somebody sign in inside an app. */
export type Refuser = 'google'

/** What Google says of an app in the address of its error page; base64, since the message is packed. */
const saysUserAgent = (packed: string): boolean => {
  try { return atob(packed.replace(/-/g, '+').replace(/_/g, '/')).includes('disallowed_useragent') } catch { return false } // not base64: no message of Google's
}

/**
 * Tells a page that says "this browser or app may not be secure". Google has shown it at `/signin/rejected`, also below
 * `/v2` and `/v3`, and for sign-ins on other sites as an error `disallowed_useragent`
 * (developers.googleblog.com 2020-08 and 2021-06; support.google.com/accounts/answer/12917337). The words of the page
 * depend on its language, the address does not.
 */
export function signInRefusal(address: string): Refuser | null {
  const url = parseAddress(address)
  if (url?.protocol !== 'https:' || !isWithin(url.hostname, 'accounts.google.com')) return null
  if (/^\/(?:v\d{1,2}\/)?signin\/rejected\/?$/.test(url.pathname)) return 'google'
  const isError = /\/(?:oauth\/error|oauthchooseaccount|auth)(?:\/|$)/.test(url.pathname)
  return isError && (url.searchParams.get('error') === 'disallowed_useragent' || saysUserAgent(url.searchParams.get('authError') ?? '')) ? 'google' : null
}
