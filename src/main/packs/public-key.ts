/**
 * The key that packs must be signed with (Ed25519). This one is for development: its other half lies in
 * tests/fixtures/packs for everybody to see, so a release must come with another one, and the app says so.
 */
export const packKey = {
  isDevelopment: true,
  pem: `-----BEGIN PUBLIC KEY-----
MCowBQYDK2VwAyEAnrXqGCt8HN2cNkAQ3JxTK3+VfbtzvzT5pbpwJYx0RwE=
-----END PUBLIC KEY-----`
} as const
