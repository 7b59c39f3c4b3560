import type { Network } from './network.ts'

export const whatsapp: Network = {
  id: 'whatsapp',
  name: 'WhatsApp',
  hosts: ['whatsapp.com', 'wa.me'],
  start: 'https://web.whatsapp.com/',
  loginHosts: [],
  keywords: ['chat', 'messages']
}
