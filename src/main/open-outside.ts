import { shell } from 'electron'
import { mayOpenOutside } from '../shared/navigation.ts'

/** Hands an address to the operating system. Only https, mailto and tel; callers have asked the user before. False when refused. */
export async function openOutside(address: string): Promise<boolean> {
  if (!mayOpenOutside(address)) return false
  await shell.openExternal(address)
  return true
}
