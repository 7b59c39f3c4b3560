import { renderPage } from '../page.ts'
import { json, loginCookie, seeOther, stringAt, type Call, type Network, type Reply } from '../route.ts'

function mutationButton(name: string, mutation: string, target: string, more = ''): string {
  return `<div role="button" tabindex="0" aria-label="${name}" data-mutation="${mutation}" data-target="${target}"${more}>${name}</div>`
}

function feedPost(author: string, text: string, id: string): string {
  return `<article aria-label="Post by ${author}">
<h3><a href="/profile">${author}</a></h3>
<p>${text}</p>
${mutationButton('Like', 'CometUFIFeedbackReactMutation', id, ' aria-pressed="false"')}
<div role="button" tabindex="0" aria-label="Comment" data-comment="${id}">Comment</div>
${mutationButton('Share', 'ComposerStoryShareMutation', id)}
<div hidden><div contenteditable="true" role="textbox" aria-label="Write a comment…" aria-multiline="true" tabindex="0"></div></div>
</article>`
}

function personCard(name: string, button: string): string {
  return `<aside aria-label="${name}"><a href="/profile">${name}</a> ${button}</aside>`
}

function feed(call: Call): Reply {
  return renderPage(call, {
    title: 'Facebook',
    app: 'facebook',
    body: `<div role="button" tabindex="0" id="opener">What's on your mind?</div>
<div role="dialog" aria-label="Create post" aria-modal="true" id="composer" hidden>
<h2>Create post</h2>
<div role="button" tabindex="0" aria-label="Close" id="close">✕</div>
<div contenteditable="true" role="textbox" aria-label="What's on your mind?" aria-multiline="true" tabindex="0" id="editor"></div>
<div role="button" tabindex="0" aria-label="Post" aria-disabled="true" id="post"><span>Post</span></div>
</div>
<div role="feed" id="feed">
${feedPost('Dana Brook', 'First frost on the hill this morning.', '101')}
${feedPost('Lake Street Bakery', 'Rye bread is back on Saturday.', '102')}
</div>
<section aria-label="People you may know">
${personCard('Robin Vale', mutationButton('Add friend', 'FriendingCometFriendRequestSendMutation', '201', ' data-done="Cancel request"'))}
${personCard('Old Town Museum', mutationButton('Follow', 'CometUserFollowMutation', '202', ' data-done="Following"'))}
</section>`,
  })
}

function logIn(call: Call): Reply {
  return renderPage(call, {
    title: 'Log in to Facebook',
    body: `<form method="post" action="/login/device-based/regular/login/">
<p><label>Email address or phone number <input type="text" name="email" autocomplete="username"></label></p>
<p><label>Password <input type="password" name="pass" autocomplete="current-password"></label></p>
<button type="submit" name="login" value="1">Log in</button>
</form>
<p><a href="/r.php">Create new account</a></p>`,
  })
}

function signUp(call: Call): Reply {
  return renderPage(call, {
    title: 'Create a new account',
    body: `<form method="post" action="/reg/submit/" id="reg">
<p><label>First name <input type="text" name="firstname" autocomplete="given-name"></label></p>
<p><label>Surname <input type="text" name="lastname" autocomplete="family-name"></label></p>
<p><label>Mobile number or email address <input type="text" name="reg_email__" autocomplete="email"></label></p>
<p><label>New password <input type="password" name="reg_passwd__" autocomplete="new-password"></label></p>
<button type="submit" name="websubmit" value="1">Sign Up</button>
</form>`,
  })
}

function profile(call: Call): Reply {
  return renderPage(call, {
    title: 'Edit profile',
    body: `<form method="post" action="/profile/save">
<p><label>Email <input type="email" name="email" autocomplete="email"></label></p>
<p><label>Phone <input type="tel" name="phone" autocomplete="tel"></label></p>
<p><label>Website <input type="url" name="website" autocomplete="url"></label></p>
<button type="submit">Save</button>
</form>
${call.query.has('saved') ? '<p role="alert">Your changes were saved.</p>' : ''}`,
  })
}

/** A social network with a Lexical composer, comments, reactions, log-in, sign-up and a profile form. */
export const facebook: Network = {
  hosts: ['www.facebook.com', 'facebook.com', 'm.facebook.com'],
  routes: [
    { method: 'GET', path: '/', answer: feed },
    { method: 'GET', path: /^\/login\/?$/, answer: logIn },
    { method: 'GET', path: /^\/r\.php\/?$/, answer: signUp },
    { method: 'GET', path: /^\/profile\/?$/, answer: profile },
    {
      method: 'POST',
      path: '/api/graphql/',
      answer: () => json({ data: { ok: true } }),
      text: (call) => stringAt(call.fields.get('variables') ?? '', 'input', 'message', 'text'),
    },
    {
      method: 'POST',
      path: '/login/device-based/regular/login/',
      answer: (call) => seeOther('/', loginCookie(call.fields.get('email') ?? '')),
    },
    {
      method: 'POST',
      path: '/reg/submit/',
      answer: (call) => seeOther('/', loginCookie(call.fields.get('reg_email__') ?? '')),
    },
    {
      method: 'POST',
      path: '/profile/save',
      answer: () => seeOther('/profile?saved=1'),
      text: (call) => ['email', 'phone', 'website'].map((name) => call.fields.get(name) ?? '').join('\n'),
    },
  ],
}
