import { navigationVerdict } from '../../src/shared/navigation.ts'
import type { Random } from '../detect/random.ts'

// Addresses and names of files that a page might try.

const schemes = [
  'file', 'chrome', 'chrome-extension', 'chrome-untrusted', 'devtools', 'app', 'rehearsal', 'data', 'ftp', 'smb', 'ms-settings', 'ms-msdt', 'search-ms', 'steam', 'vbscript', 'intent', 'view-source', 'filesystem', 'ws', 'mailto', 'tel', 'sms',
  'shell', 'jar', 'res', 'content', 'cid', 'blob', 'x-apple.systempreferences', 'ssh', 'magnet', 'electron', 'twain', 'isolated-app', 'googlechrome', 'microsoft-edge', 'tg', 'zoommtg', 'slack', 'vscode',
] as const
const rests = ['///etc/passwd', '//ui/shell/index.html', '//ui/overlay/index.html', '//network/', '//x.com/home', '/etc/passwd', 'text/html,<script>opener.x=1</script>', 'https://x.com/', 'a@example.org?subject=x', '+14155550134', '//127.0.0.1/share', '', '//', '///', '//gpu', '//settings', '//devtools/bundled/inspector.html', '//%2e%2e/%2e%2e/etc/passwd', '//ui/..%2f..%2fpackage.json', '//[::1]/', '//user:password@x.com/']

const mangled = (address: string, random: Random): string => random.pick<() => string>([
  () => address, () => address, () => address.toUpperCase(), () => ` \t${address} `, () => `\u0001\u001f${address}`, () => `${address.slice(0, 2)}\t${address.slice(2)}`, () => `${address.slice(0, 3)}\n${address.slice(3)}`,
  () => address.replaceAll('/', '\\'), () => `${address}%00`, () => `${address}?${'x'.repeat(5_000)}`, () => `${address}#\u202e`, () => `${address}/../../..`, () => `${address}\ud83d\ude00`,
])()

const base = 'https://hostile.example.org/empty'
const parsed = (address: string): URL | null => { try { return new URL(address, base) } catch { return null } } // no address at all
/** Addresses that no page may show: as a browser reads them, neither of the web nor of the page itself. */
function isHostile(address: string): boolean {
  const url = parsed(address)
  return url !== null && !['about:', 'javascript:'].includes(url.protocol) && ['refuse', 'open-outside'].includes(navigationVerdict(url.href, 'https'))
}

/** So many different hostile addresses. */
export function hostileAddresses(count: number, random: Random): readonly string[] {
  const found: string[] = []
  while (found.length < count) {
    const address = mangled(`${random.pick(schemes)}:${random.pick(rests)}${random.digits(random.below(4))}`, random)
    if (isHostile(address)) found.push(address)
  }
  return found
}

const nameParts = ['../', '..\\', '/etc/', 'C:\\', '\\\\server\\', '.bashrc', '.desktop', '.exe', '.lnk', '.pdf', ' ', '.', '..', '\u0000', '\u202e', '\n', '\t', 'CON', 'nul', 'aux.txt', '%2e%2e%2f', '~', '$HOME', '`id`', '; rm -rf', '|', '<', '>', '"', ':', '*', '?', '\u2028', '\ud83d\ude00', 'é', 'x'.repeat(300), 'state.json', 'lock.json', 'report', 'invoice']
/** So many names that a page might give to a download. */
export const hostileNames = (count: number, random: Random): readonly string[] => Array.from({ length: count }, () => Array.from({ length: random.between(1, 5) }, () => random.pick(nameParts)).join(''))

/** What is wrong with the name that a file would be saved under; empty when nothing is. One that is too long is refused by the disk. */
export function nameProblems(name: string): readonly string[] {
  return [
    ...(/[/\\]/.test(name) ? ['it leads to another folder'] : []), ...(name === '' || /^\.+$/.test(name) ? ['it is no name'] : []), ...(name.startsWith('.') ? ['it is hidden'] : []),
    // oxlint-disable-next-line no-control-regex -- these are what must not be in it
    ...(/[\u0000-\u001f\u007f]/.test(name) ? ['it has control characters'] : []), ...(/\u202e/.test(name) ? ['it is shown in another order'] : []),
  ]
}
