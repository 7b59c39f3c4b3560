// electron-builder's configuration, as a function of the runtime that goes into the package.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { builderFuses } from './fuses.mjs'

// Placeholders: whoever publishes Twain names their own (CONTRIBUTING.md, "A release").
const owner = {
  appId: process.env.TWAIN_APP_ID ?? 'org.example.twain',
  homepage: process.env.TWAIN_HOMEPAGE ?? 'https://twain.example.org',
  maintainer: process.env.TWAIN_MAINTAINER ?? 'The maintainers of Twain <maintainers@example.org>',
}

const supportedMajor = 45
const purpose = 'Keeps a personal and a professional self apart on the web, and asks before something goes out under the wrong one'

/** An older runtime than the app is made for is the stand-in: it brings its bridge along, and starts the app by it. */
export const isStandIn = (runtime) => runtime.major < supportedMajor

/** What the package is called. A test package has another name, folder, profile and icon entry: it never meets the real one. */
export function identity(runtime, version) {
  if (!isStandIn(runtime)) return { name: 'twain', product: 'Twain', version, description: purpose, appId: owner.appId }
  return { name: 'twain-test', product: 'Twain Test', version: `${version}+test.runtime`, description: `Test package of Twain on an old Electron (${runtime.version}): never for real accounts`, appId: `${owner.appId}.test` }
}

/** Only what the app needs while it runs; everything but the keychain's native part is bundled into out/. */
const appFiles = ['out/{main,preload,renderer,rehearsal}/**', 'package.json', '!**/*.map', '!**/*.d.ts', '!**/node_modules/*/README.md', '!**/node_modules/node-{linux-x64,win-x64,bin-darwin-arm64}{,/**}']

function bridge(runtime) {
  const folder = join(runtime.path, 'resources/default_app.asar')
  return [
    { from: folder, to: 'standin', filter: ['*.js', 'package.json'] },
    { from: join(folder, 'node_modules'), to: 'standin/node_modules', filter: ['**/*', '!**/*.{map,d.ts,md}', '!**/{test,tests,docs}/**'] },
  ]
}

/** electron-builder cleans a downloaded Electron, but not one in a folder. */
async function removeDefaults({ appOutDir, electronPlatformName }) {
  const resources = electronPlatformName === 'darwin' ? 'Electron.app/Contents/Resources' : 'resources'
  for (const name of [`${resources}/default_app.asar`, `${resources}/standin.json`, 'version']) await rm(join(appOutDir, name), { recursive: true, force: true })
}

/** What the stand-in and Electron 45 load, ldd and dlopen alike; `depends` replaces electron-builder's own list. */
const debianPackages = ['libasound2 | libasound2t64', 'libatk-bridge2.0-0', 'libatspi2.0-0', 'libcups2', 'libdrm2', 'libgbm1', 'libgtk-3-0', 'libnotify4', 'libnss3', 'libsecret-1-0', 'libuuid1', 'libxkbcommon0', 'libxtst6', 'xdg-utils']

const linux = ({ name, product, description }, standIn, copyright) => ({
  linux: { executableName: name, category: 'Network', icon: 'tools/package/icons/linux', maintainer: owner.maintainer, vendor: owner.maintainer, description, synopsis: 'Two selves on the web, kept apart', syncDesktopName: true, desktop: { entry: { Keywords: 'social;network;privacy;', SingleMainWindow: 'true', StartupWMClass: standIn ? product : name } } },
  deb: { packageName: name, packageCategory: 'web', compression: standIn ? 'gz' : 'xz', depends: debianPackages, recommends: ['gnome-keyring | kwalletmanager'], fpm: [`${copyright}=/usr/share/doc/${name}/copyright`] },
  appImage: { artifactName: '${name}-${version}-${arch}.${ext}' },
})

// Signing: without the secrets (CSC_LINK, CSC_KEY_PASSWORD, APPLE_API_KEY…, WIN_CSC_LINK…) the packages are unsigned.
const mac = {
  mac: { target: ['dmg', 'zip'], icon: 'tools/package/icons/icon.icns', category: 'public.app-category.social-networking', hardenedRuntime: true, gatekeeperAssess: false, notarize: Boolean(process.env.APPLE_API_KEY) },
  dmg: { title: '${productName} ${version}' },
}
const windows = {
  win: { target: ['nsis'], icon: 'tools/package/icons/icon.ico' },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true, deleteAppDataOnUninstall: false },
}

/** The whole configuration. `notices` and `copyright`: files that were made for this build. */
export function configuration({ runtime, version, output, notices, copyright }) {
  const who = identity(runtime, version)
  const standIn = isStandIn(runtime)
  return {
    appId: who.appId,
    productName: who.product,
    copyright: 'See THIRD-PARTY-NOTICES.txt for the parts that others made',
    electronDist: runtime.path,
    electronVersion: runtime.version,
    npmRebuild: false, // the keychain's native part is N-API: one binary for every Electron
    directories: { output, buildResources: 'tools/package' },
    extraMetadata: {
      name: who.name, productName: who.product, version: who.version, description: who.description, homepage: owner.homepage, desktopName: `${who.name}.desktop`,
      ...(standIn ? { main: 'standin/packaged.js', standInMain: 'out/main/index.cjs' } : {}),
    },
    files: [...appFiles, ...(standIn ? bridge(runtime) : [])],
    extraResources: [{ from: notices, to: 'THIRD-PARTY-NOTICES.txt' }],
    asar: true,
    asarUnpack: ['**/node_modules/@napi-rs/keyring-*/**'],
    electronLanguages: ['en-US', 'de', 'es'],
    electronFuses: builderFuses(runtime.major),
    afterExtract: removeDefaults,
    ...linux(who, standIn, copyright),
    ...mac,
    ...windows,
    publish: null, // no update channel: nothing is asked from anybody
  }
}
