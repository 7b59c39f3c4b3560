import type { Network } from './network.ts'

export const threads: Network = {
  id: 'threads',
  name: 'Threads',
  hosts: ['threads.com', 'threads.net'],
  start: 'https://www.threads.com/',
  loginHosts: ['instagram.com', 'accountscenter.meta.com'],
  keywords: ['meta']
}
