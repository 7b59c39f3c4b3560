/**
 * The keychain access group under which a signed build for macOS keeps passkeys (`<team>.<bundle>.webauthn`); it must
 * also stand in the build's entitlements. Null: this build is not signed, so Touch ID is not offered.
 */
export const keychainAccessGroup: string | null = null
