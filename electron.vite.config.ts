import { resolve } from 'node:path'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const here = (path: string): string => resolve(import.meta.dirname, path)

// tools/build.mjs and tools/start.mjs set ELECTRON_MAJOR_VER to the major of the chosen runtime; electron-vite takes the
// targets of main, preloads and renderer from it. The stand-in is 22: node16, chrome108.
const LOWEST_CHROME = 108

export default defineConfig({
  main: {
    build: {
      externalizeDeps: true, // leaves out only what package.json lists under "dependencies"
      sourcemap: true,
      rolldownOptions: {
        input: { index: here('src/main/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false, // a sandboxed preload can require only electron:
      isolatedEntries: true, // no package and no shared chunk
      sourcemap: true,
      rolldownOptions: {
        input: { shell: here('src/preload/shell.ts'), page: here('src/preload/page.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: here('src/renderer'),
    // The texts of this app are English; without this every screen reader sentence of React Aria comes in 30 languages.
    plugins: [react(), optimizeLocales.vite({ locales: ['en-US'] })],
    css: { transformer: 'lightningcss', lightningcss: { targets: { chrome: LOWEST_CHROME << 16 } } },
    build: {
      minify: true,
      sourcemap: true,
      assetsInlineLimit: 0, // the content security policy allows no data: addresses
      cssTarget: `chrome${LOWEST_CHROME}`,
      rolldownOptions: {
        input: { shell: here('src/renderer/shell/index.html'), overlay: here('src/renderer/overlay/index.html') },
      },
    },
  },
})
