import { escapeHtml, renderPage } from '../page.ts'
import { loginCookie, seeOther, type Network } from '../route.ts'

/** A sign-in in two steps: the e-mail address, then the password. */
export const google: Network = {
  hosts: ['accounts.google.com'],
  routes: [
    {
      method: 'GET',
      path: '/',
      answer: (call) =>
        renderPage(call, {
          title: 'Sign in - Google Accounts',
          body: `<h1>Sign in</h1>
<form method="post" action="/v3/signin/identifier">
<p><label>Email or phone <input type="email" name="identifier" autocomplete="username webauthn"></label></p>
<button type="submit">Next</button>
</form>`,
        }),
    },
    {
      method: 'POST',
      path: '/v3/signin/identifier',
      answer: (call) =>
        renderPage(call, {
          title: 'Sign in - Google Accounts',
          body: `<h1>Welcome</h1>
<form method="post" action="/v3/signin/challenge/pwd">
<input type="email" name="identifier" value="${escapeHtml(call.fields.get('identifier') ?? '')}" readonly aria-label="Selected account">
<p><label>Enter your password <input type="password" name="Passwd" autocomplete="current-password"></label></p>
<button type="submit">Next</button>
</form>`,
        }),
    },
    {
      method: 'POST',
      path: '/v3/signin/challenge/pwd',
      answer: (call) => seeOther('/', loginCookie(call.fields.get('identifier') ?? '')),
    },
  ],
}
