import type { State } from './state.ts'

/** The small town of Lower Thistle before anybody has pressed anything. All people and places are made up. */
export const firstDay = (): State => ({
  posts: [
    { id: 'bridge', author: 'Odette Brannigan', isOwn: false, when: 'Today, 8:40', otherLikes: 14, liked: false, comments: [{ author: 'Wendell Ostrow', text: 'The ducks have already moved in.' }],
      text: 'The footbridge is closed until Thursday. If you want bread before nine, go round by the mill.' },
    { id: 'choir', author: 'Wendell Ostrow', isOwn: false, when: 'Yesterday, 19:05', otherLikes: 9, liked: false, comments: [],
      text: 'The evening choir needs two more low voices. We are not good, but we are loud, and there is cake.' },
    { id: 'helper', author: 'Priya Lanterman', isOwn: false, when: 'Sunday, 21:30', otherLikes: 22, liked: false, comments: [{ author: 'Juno Marsh', text: 'I found the one in Thistle Lane very kind.' }],
      text: 'Sleeping badly since the move. Has anybody here been to a counsellor in town? I would be glad of a name.' }
  ],
  following: [],
  requests: [
    { name: 'Wendell Ostrow', about: 'Sings in the choir. 6 friends in common', answer: 'open' },
    { name: 'Priya Lanterman', about: 'New in town. No friends in common', answer: 'open' },
    { name: 'Edda Cobblewick', about: 'Works at the library. 2 friends in common', answer: 'open' }
  ],
  messages: [
    { author: 'Hamish Tolliver', when: 'Yesterday, 18:12', text: 'Good to see you at the market. I did not know that you live on Mill Street!' },
    { author: 'You', when: 'Yesterday, 18:20', text: 'Only since spring. The pears were excellent.' },
    { author: 'Hamish Tolliver', when: 'Today, 7:55', text: 'Could we move Tuesday? I would rather ask here than ring.' }
  ],
  reviews: [
    { id: 'marla', author: 'Marla Quillfeather', isOwn: false, when: 'In March', stars: 5, reply: null, text: 'I came every week for a year and was listened to. The stairs are steep.' },
    { id: 'tobias', author: 'Tobias Fenwright', isOwn: false, when: 'In May', stars: 2, reply: null, text: 'Hard to reach by phone, and then I was told that there was no place until autumn.' },
    { id: 'sunny', author: 'A neighbour', isOwn: false, when: 'In June', stars: 4, text: 'Quiet house, friendly voice at the door.', reply: 'Thank you. The bell works again.' }
  ],
  profile: null
})

/** Three things to try on each page. */
export const tries: Readonly<Record<string, readonly [string, string, string]>> = {
  feed: [
    'In your personal account, write about new openings in your practice, then press Post.',
    'In your professional account, write about a holiday with your family, then press Post.',
    'Press Like under Priya\u2019s post, and think who can see it.'
  ],
  requests: [
    'Put one of these names on your client list, then press Accept.',
    'Press Decline, and see that nobody asks you about it.',
    'Change to your other self: there the requests are still open.'
  ],
  messages: [
    'In your personal account, answer Hamish about his appointment and press Enter.',
    'Answer him about the pears instead.',
    'Write half a sentence, change to your other self, and come back to it.'
  ],
  reviews: [
    'Answer Tobias as owner as if he had been a client: \u201cAfter our sessions\u2026\u201d.',
    'Answer him without saying whether you know him.',
    'In your personal account, write a review of this practice.'
  ],
  signup: [
    'Tell Twain your two e-mail addresses in its settings, then enter the wrong one here.',
    'Use the same user name in both selves.',
    'Sign up, go to the feed and see under which name you post.'
  ]
}
