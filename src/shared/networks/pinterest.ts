import type { Network } from './network.ts'

export const pinterest: Network = {
  id: 'pinterest',
  name: 'Pinterest',
  hosts: ['pinterest.com', 'pinterest.co.uk', 'pinterest.fr', 'pinterest.de', 'pinterest.ca', 'pinterest.com.au'],
  start: 'https://www.pinterest.com/',
  loginHosts: ['accounts.google.com', 'facebook.com'],
  keywords: ['boards', 'pins']
}
