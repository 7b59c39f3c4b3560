import type { Network } from './network.ts'

export const venmo: Network = {
  id: 'venmo',
  name: 'Venmo',
  hosts: ['venmo.com'],
  start: 'https://account.venmo.com/',
  loginHosts: ['paypal.com'],
  keywords: ['payments', 'money']
}
