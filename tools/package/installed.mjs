// Installs a .deb as a user would, or, without the right to do that, only unpacks it; takes it away again.
import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Failure, isRoot } from '../project.mjs'

function dpkg(program, ...args) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C', DEBIAN_FRONTEND: 'noninteractive', PATH: `${process.env.PATH}:/usr/sbin:/sbin` } })
  if (error) throw new Failure(`${program} could not be run: ${error.message}`)
  return { isDone: status === 0, text: `${stdout}${stderr}` }
}

/** Fields of the control file and the files of a package. */
export function describe(file) {
  const fields = Object.fromEntries([...dpkg('dpkg-deb', '--field', file).text.matchAll(/^([A-Z][\w-]+): (.*)$/gm)].map(([, name, value]) => [name, value]))
  const lines = dpkg('dpkg-deb', '--contents', file).text.trim().split('\n')
  const files = lines.map((line) => /^(\S{10}) (\S+)\s+\d+ \S+ \S+ \.(\/.*)$/.exec(line)).filter(Boolean).map(([, mode, owner, path]) => ({ mode, owner, path }))
  return { fields, files }
}

/** What is wrong with the files of a package: owners, rights, places. */
export function fileProblems(files) {
  return files.flatMap(({ mode, owner, path }) => [
    ...(owner === 'root/root' ? [] : [`${path} belongs to ${owner}`]),
    ...(/^.{8}w/.test(mode) && !mode.startsWith('l') ? [`${path} can be written by everybody`] : []),
    ...(/s/i.test(mode.slice(1)) ? [`${path} runs with the rights of its owner`] : []),
    ...(/^\/(|opt\/.*|usr\/|usr\/share\/((applications|icons|doc)\/.*)?|opt\/)$/.test(path) ? [] : [`${path} is in an unexpected place`]),
  ])
}

const isInstalled = (name) => /^Status: .* installed$/m.test(dpkg('dpkg', '--status', name).text)

const ownIcons = join(import.meta.dirname, 'icons/linux')

/** The icons that were installed, compared with ours: Electron's own must not be among them. */
function iconRow(name) {
  const sizes = readdirSync(ownIcons).map((file) => file.replace('.png', ''))
  const same = sizes.filter((size) => {
    const installed = `/usr/share/icons/hicolor/${size}/apps/${name}.png`
    return existsSync(installed) && readFileSync(installed).equals(readFileSync(join(ownIcons, `${size}.png`)))
  })
  return { check: 'the icons are our own', found: `${same.length} of ${sizes.length} sizes`, fits: same.length === sizes.length }
}

/** {program, desktopFile, rows, remove}: what was found while installing, and how to take it away. */
export function install(file, { name, product }) {
  if (!isRoot()) return unpack(file, { name, product })
  if (isInstalled(name)) throw new Failure(`The package ${name} is installed here already: remove it first (apt-get remove ${name}), since this test removes it at its end.`)
  const done = dpkg('dpkg', '--install', file)
  if (!done.isDone) {
    dpkg('dpkg', '--purge', name)
    throw new Failure(`dpkg could not install it: ${done.text.trim().split('\n').slice(-4).join(' ')}`)
  }
  const program = `/opt/${product}/${name}`
  const desktopFile = `/usr/share/applications/${name}.desktop`
  const sandbox = lstatSync(`/opt/${product}/chrome-sandbox`)
  const mode = (sandbox.mode & 0o7777).toString(8)
  const needsHelper = spawnSync('unshare', ['--user', 'true']).status !== 0
  return {
    program, desktopFile, remove: () => remove(name, product),
    rows: [
      { check: 'dpkg installs it, as root', found: 'installed', fits: true },
      { check: `/usr/bin/${name} is the program`, found: realpathSync(`/usr/bin/${name}`), fits: realpathSync(`/usr/bin/${name}`) === program },
      { check: 'chrome-sandbox belongs to root; setuid only where there are no user namespaces', found: `${mode}, owner ${sandbox.uid}`, fits: sandbox.uid === 0 && mode === (needsHelper ? '4755' : '755') },
      iconRow(name),
      { check: 'the desktop entry starts it', found: /^Exec=(.+)$/m.exec(readFileSync(desktopFile, 'utf8'))?.[1] ?? 'no Exec', fits: readFileSync(desktopFile, 'utf8').includes(`Exec="${program}"`) || readFileSync(desktopFile, 'utf8').includes(`Exec=${program} `) },
    ],
  }
}

function unpack(file, { name, product }) {
  const folder = mkdtempSync(join(tmpdir(), 'twain-unpacked-'))
  const done = dpkg('dpkg-deb', '--extract', file, folder)
  if (!done.isDone) throw new Failure(`dpkg-deb could not unpack it: ${done.text.trim()}`)
  return {
    program: join(folder, 'opt', product, name), desktopFile: join(folder, 'usr/share/applications', `${name}.desktop`),
    remove: () => { rmSync(folder, { recursive: true }); return [] },
    rows: [{ check: 'unpacked only: installing it needs root', found: folder, fits: true }],
  }
}

function remove(name, product) {
  const done = dpkg('dpkg', '--purge', name)
  const left = [`/opt/${product}`, `/usr/bin/${name}`, `/usr/share/applications/${name}.desktop`, `/etc/apparmor.d/${name}`, `/usr/share/doc/${name}`].filter((path) => existsSync(path))
  return [{ check: 'dpkg removes it, and nothing stays', found: left.length === 0 ? (done.isDone ? 'nothing left' : done.text.trim()) : left.join(', '), fits: done.isDone && left.length === 0 }]
}
