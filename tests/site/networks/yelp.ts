import { renderPage } from '../page.ts'
import { seeOther, type Network } from '../route.ts'

const stars = ['Not good', "Could've been better", 'OK', 'Good', 'Great']

/** A review site with a plain HTML form and no script at all. */
export const yelp: Network = {
  hosts: ['www.yelp.com', 'yelp.com'],
  routes: [
    {
      method: 'GET',
      path: /^\/writeareview\/biz\/[\w-]+$/,
      answer: (call) =>
        renderPage(call, {
          title: 'Write a review for Example Diner',
          body: `<form method="post" action="/writeareview/save">
<input type="hidden" name="business" value="example">
<fieldset><legend>Rating</legend>
${stars.map((name, index) => `<label><input type="radio" name="rating" value="${index + 1}"> ${name}</label>`).join('\n')}
</fieldset>
<p><label>Your review <textarea name="comment" rows="6"></textarea></label></p>
<button type="submit">Post Review</button>
</form>`,
        }),
    },
    {
      method: 'POST',
      path: '/writeareview/save',
      answer: () => seeOther('/writeareview/thanks'),
      text: (call) => call.fields.get('comment') ?? '',
    },
    {
      method: 'GET',
      path: '/writeareview/thanks',
      answer: (call) => renderPage(call, { title: 'Thank you', body: '<h1>Thank you for your review</h1>' }),
    },
  ],
}
