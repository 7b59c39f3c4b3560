import type { Network } from './network.ts'

export const mastodon: Network = {
  id: 'mastodon',
  name: 'Mastodon',
  hosts: ['mastodon.social'],
  start: 'https://mastodon.social/home',
  loginHosts: [],
  keywords: ['fediverse', 'toots']
}
