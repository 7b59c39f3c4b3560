import type { Network } from './network.ts'

/** The pretend network inside the app: tutorial, demo and first test target. Nothing leaves the computer. */
export const rehearsal: Network = {
  id: 'rehearsal',
  name: 'Rehearsal',
  hosts: [],
  start: 'rehearsal://network/',
  loginHosts: [],
  keywords: ['practice', 'try', 'tutorial', 'demo']
}
