/** What stands in a form's password field once one of these was filled in, and nowhere else. */
export const secrets = { work: 'Qx7-vault-marigold-9', home: 'Zt4-vault-larkspur-2', other: 'Kp8-vault-foxglove-5' } as const

/** Passwords, passphrases and keys that tests use. None of them may ever stand on the disk in clear, wherever it is. */
export const testSecrets: readonly string[] = [
  ...Object.values(secrets),
  'four words of mine', 'four words of yours', 'four words that are lost', 'a long walk by the lake',
  'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
]

/** Clients' names and texts that tests type: in no file of ours. A page may keep what was sent to it, so its storage is not searched for these. */
export const privateWords: readonly string[] = ['Zarrowmatic', 'zarrowmatic', 'Quenbyline', 'quenbyline', 'quenzarrow77', 'openings for new clients, sliding scale']
