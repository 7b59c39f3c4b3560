import type { State } from './state.ts'

/** The small town of Lower Thistle before anybody has pressed anything. All people and places are made up. */
export const firstDay = (): State => ({
  posts: [
    { id: 'bridge', author: 'Odette Brannigan', isOwn: false, when: 'Today, 8:40', audience: 'Public', otherLikes: 14, liked: false, comments: [{ author: 'Wendell Ostrow', text: 'The ducks have already moved in.' }],
      text: 'The footbridge is closed until Thursday. If you want bread before nine, go round by the mill.' },
    { id: 'choir', author: 'Wendell Ostrow', isOwn: false, when: 'Yesterday, 19:05', audience: 'Friends', otherLikes: 9, liked: false, comments: [],
      text: 'The evening choir needs two more low voices. We are not good, but we are loud, and there is cake.' },
    { id: 'parish', author: 'Lower Thistle Church', isOwn: false, when: 'Monday, 10:00', audience: 'Public', otherLikes: 31, liked: false, comments: [],
      text: 'Soup and company on Friday at noon, for everybody, whatever you believe.' },
    { id: 'helper', author: 'Priya Lanterman', isOwn: false, when: 'Sunday, 21:30', audience: 'Public', otherLikes: 22, liked: false, comments: [{ author: 'Juno Marsh', text: 'I found the one in Thistle Lane very kind.' }],
      text: 'Sleeping badly since the move. Has anybody here been to a counsellor in town? I would be glad of a name.' }
  ],
  groupPosts: [
    { id: 'rooms', author: 'Ines Corbett', isOwn: false, when: 'Today, 9:15', audience: 'Members', otherLikes: 3, liked: false, comments: [],
      text: 'How do you keep a waiting room quiet without playing music?' }
  ],
  following: [],
  asked: [],
  requests: [
    { name: 'Wendell Ostrow', about: 'Sings in the choir. 6 friends in common', answer: 'open' },
    { name: 'Priya Lanterman', about: 'New in town. No friends in common', answer: 'open' },
    { name: 'Edda Cobblewick', about: 'Works at the library. 2 friends in common', answer: 'open' }
  ],
  messages: [
    { author: 'Hamish Tolliver', when: 'Yesterday, 18:12', text: 'Good to see you at the market. I did not know that you live on Mill Street!' },
    { author: 'You', when: 'Yesterday, 18:20', text: 'Only since spring. The pears were excellent.' },
    { author: 'Hamish Tolliver', when: 'Today, 7:55', text: 'Could we move my appointment on Tuesday? I cannot sleep, and I would rather ask here than ring.' }
  ],
  reviews: [
    { id: 'rye', author: 'Marla Quillfeather', when: 'In March', stars: 5, reply: null, text: 'The rye bread is worth the way round.' },
    { id: 'early', author: 'Edda Cobblewick', when: 'In May', stars: 3, reply: null, text: 'Come early, or there is only the dark loaf left.' }
  ],
  practiceReviews: [
    { id: 'marla', author: 'Marla Quillfeather', when: 'In March', stars: 5, reply: null, text: 'I came every week for a year and was listened to. The stairs are steep.' },
    { id: 'tobias', author: 'Tobias Fenwright', when: 'In May', stars: 2, reply: null, text: 'Hard to reach by phone, and then I was told that there was no place until autumn.' }
  ],
  payments: [],
  on: ['People can comment on your posts', 'People can review your practice', 'Anybody can write messages to you'],
  profile: {}
})

/** Whom the network would like this self to know. */
export const suggested: readonly { readonly name: string, readonly about: string }[] = [
  { name: 'Tobias Fenwright', about: 'You may have his number. No friends in common' },
  { name: 'Juno Marsh', about: 'Was near Thistle Lane last week. 1 friend in common' },
  { name: 'Marla Quillfeather', about: 'Looked at your profile. No friends in common' }
]

/** What to try on each page, by its path. */
export const tries: Readonly<Record<string, readonly string[]>> = {
  '/': [
    'Personal: write \u201cMy practice has two openings for new clients\u201d and press Post.',
    'Professional: write \u201cMy husband and I are off to the beach\u201d and press Post.',
    'Personal: press Like, press it under the post of the church too, and write a comment under a public post.',
    'Personal: write \u201cLive from the harbour festival\u201d, or anything, and press Post or Check in.'
  ],
  '/requests': ['Press Confirm beside a request. Decline asks nothing.'],
  '/suggestions': ['Read the hint before you look at the names.'],
  '/search': ['Put \u201cJuno Marsh\u201d on your client list, write that name into the search box and press Enter.'],
  '/people/hamish-tolliver': ['Press Follow or Add friend, and think of who he might be.'],
  '/messages': ['Professional: Hamish asks about an appointment. Write an answer and press Send.'],
  '/groups/therapists': ['Professional: click into the field for a new post and read the hint.'],
  '/reviews': ['Write a review and press Post review, once in each self.'],
  '/practice-reviews': [
    'Professional: write \u201cThank you for your kind words\u201d and press Reply as owner.',
    'Write \u201cI am sorry that your last session was short\u201d instead.'
  ],
  '/pay': ['Write \u201cTherapy session\u201d as the note and press Pay.'],
  '/contacts': ['Press Sync contacts. Nothing is read here.'],
  '/settings/profile': [
    'Personal: write \u201cTherapist for couples\u201d in the line about you and press Save.',
    'Professional: write there about your therapy practice, or a title that is not in Twain\u2019s settings, and press Save.',
    'Choose a picture that you have used in your other self.'
  ],
  '/settings': ['Professional: read the hint about comments, reviews and messages.', 'Press Link accounts, or enter the name of your other self and press Continue.'],
  '/signup': [
    'Tell Twain your addresses in its settings, enter one of your other self and press Sign up or Log in.',
    'Enter the user name of your other self with a number behind it.'
  ]
}
