import { createSocket } from 'node:dgram'
import { readFileSync } from 'node:fs'

// Everything that leaves the programs of one network namespace, by the kernel's own counters and tables.

/** What was sent since the watch began. All 0 and empty where nobody sent anything. */
export interface Sent { /** TCP connections that were begun. */ readonly connections: number, /** UDP datagrams, those of IPv6 too. */ readonly datagrams: number, /** Names that were asked for. */ readonly names: readonly string[], /** Far ends of sockets: protocol and address. */ readonly ends: readonly string[] }
export interface NetWatch { readonly sent: () => Sent, readonly stop: () => void }

const fields = (file: string): string => { try { return readFileSync(file, 'utf8') } catch { return '' } } // no IPv6 here

/** A counter of /proc/net/snmp: a line of names, then one of values. */
function counter(kind: string, name: string): number {
  const [names = [], values = []] = fields('/proc/self/net/snmp').split('\n').filter((line) => line.startsWith(`${kind}:`)).map((line) => line.split(' '))
  return Number(values[names.indexOf(name)] ?? Number.NaN)
}
const counter6 = (name: string): number => Number(new RegExp(`^${name}\\s+(\\d+)`, 'm').exec(fields('/proc/self/net/snmp6'))?.[1] ?? 0)

/** The far end of each socket that has one; of our own name server only its questioners would be seen. */
function farEnds(protocol: 'tcp' | 'tcp6' | 'udp' | 'udp6'): readonly string[] {
  return fields(`/proc/self/net/${protocol}`).split('\n').slice(1).flatMap((line) => {
    const [, , far = ''] = line.trim().split(/\s+/)
    const [address = '', port = ''] = far.split(':')
    return address === '' || /^0+$/.test(address) ? [] : [`${protocol} ${address.length === 8 ? (address.match(/../g) ?? []).reverse().map((byte) => Number.parseInt(byte, 16)).join('.') : address}:${Number.parseInt(port, 16)}`]
  })
}

/** The name in a question of DNS. */
function nameIn(message: Buffer): string {
  const labels: string[] = []
  for (let at = 12; at < message.length && message[at] !== 0; at += 1 + (message[at] ?? 0)) labels.push(message.subarray(at + 1, at + 1 + (message[at] ?? 0)).toString('latin1'))
  return labels.join('.')
}
/** Answers a question for an IPv4 address with one that leads nowhere, every other with nothing. */
function answerTo(message: Buffer): Buffer {
  const end = message.indexOf(0, 12) + 5
  const isForAddress = message.readUInt16BE(end - 4) === 1
  const head = Buffer.from(message.subarray(0, end))
  head.writeUInt16BE(0x8180, 2)
  head.writeUInt16BE(isForAddress ? 1 : 0, 6)
  head.writeUInt32BE(0, 8)
  return isForAddress ? Buffer.concat([head, Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 10, 11, 0, 9])]) : head
}

/** Begins to watch; the name server answers from now on. */
export async function watchNet(): Promise<NetWatch> {
  const names: string[] = []
  const ends = new Set<string>()
  const server = createSocket('udp4')
  server.on('message', (message, from) => { names.push(nameIn(message)); server.send(answerTo(message), from.port, from.address) })
  await new Promise<void>((done, fail) => { server.once('error', fail); server.bind(53, '127.0.0.1', done) })
  const all = (): { connections: number, datagrams: number } => ({ connections: counter('Tcp', 'ActiveOpens'), datagrams: counter('Udp', 'OutDatagrams') + counter6('Udp6OutDatagrams') })
  const before = all()
  const poll = setInterval(() => { for (const protocol of ['tcp', 'tcp6', 'udp', 'udp6'] as const) for (const end of farEnds(protocol)) ends.add(end) }, 100)
  return {
    sent: () => { const now = all(); return { connections: now.connections - before.connections, datagrams: now.datagrams - before.datagrams, names: [...names], ends: [...ends] } },
    stop: () => { clearInterval(poll); server.close() },
  }
}
