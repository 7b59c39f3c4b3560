import { find, onPress, say } from './shared.ts'

const patienceMs = 3000
const refusals = new Set(['NotAllowedError', 'SecurityError'])
const results: Record<string, string> = {}

/** Calls a method that the type library or an old Chromium may not know. */
function call(owner: string, method: string, ...values: readonly unknown[]): unknown {
  const object: unknown = Reflect.get(navigator, owner)
  if (typeof object !== 'object' || object === null) throw new ReferenceError(owner)
  const found: unknown = Reflect.get(object, method)
  if (typeof found !== 'function') throw new ReferenceError(method)
  return Reflect.apply(found, object, values)
}

function locate(): Promise<unknown> {
  return new Promise((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(resolve, (error) => {
      const refused = error.code === error.PERMISSION_DENIED
      reject(new DOMException(error.message, refused ? 'NotAllowedError' : 'PositionUnavailable'))
    })
  })
}

async function notify(): Promise<void> {
  const answer = await Notification.requestPermission()
  if (answer !== 'granted') throw new DOMException(answer, 'NotAllowedError')
}

async function persist(): Promise<void> {
  if (!(await navigator.storage.persist())) throw new DOMException('', 'NotAllowedError')
}

const asks: Readonly<Record<string, () => unknown>> = {
  fullscreen: () => document.documentElement.requestFullscreen(),
  'screen capture': () => navigator.mediaDevices.getDisplayMedia({ video: true }),
  geolocation: locate,
  notifications: notify,
  camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
  microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
  'camera and microphone': () => navigator.mediaDevices.getUserMedia({ audio: true, video: true }),
  midi: () => navigator.requestMIDIAccess(),
  'midi with system messages': () => navigator.requestMIDIAccess({ sysex: true }),
  'clipboard read': () => navigator.clipboard.readText(),
  'clipboard write': () => navigator.clipboard.writeText('from a page'),
  'persistent storage': persist,
  'screen wake lock': () => call('wakeLock', 'request', 'screen'),
  'usb device': () => call('usb', 'requestDevice', { filters: [] }),
  'serial port': () => call('serial', 'requestPort'),
  'hid device': () => call('hid', 'requestDevice', { filters: [] }),
  bluetooth: () => call('bluetooth', 'requestDevice', { acceptAllDevices: true }),
  'keyboard lock': () => call('keyboard', 'lock'),
}

function describe(error: unknown): string {
  const name = error instanceof Error || error instanceof DOMException ? error.name : String(error)
  if (name === 'ReferenceError') return 'absent'
  return `${refusals.has(name) ? 'refused' : 'failed'} (${name})`
}

async function outcome(ask: () => unknown): Promise<string> {
  const late = new Promise<string>((resolve) => setTimeout(() => resolve('no answer'), patienceMs))
  const asked = async (): Promise<string> => {
    try {
      await ask()
      return 'granted'
    } catch (error) {
      return describe(error)
    }
  }
  return Promise.race([asked(), late])
}

function show(name: string, result: string): void {
  results[name] = result
  const list = find('#results', HTMLElement)
  const present = list.querySelector<HTMLElement>(`[data-permission="${name}"]`)
  const item = present ?? list.appendChild(document.createElement('li'))
  item.dataset['permission'] = name
  item.textContent = `${name}: ${result}`
}

/** Asks for everything at once; resolves with all results. */
async function askForAll(): Promise<Record<string, string>> {
  say('Asking.')
  await Promise.all(Object.entries(asks).map(async ([name, ask]) => show(name, await outcome(ask))))
  say('All asked.')
  return results
}

Object.assign(window, { results, askForAll })
// Some of these are only possible right after a click.
onPress(find('#ask', HTMLButtonElement), () => void askForAll())
void askForAll()
