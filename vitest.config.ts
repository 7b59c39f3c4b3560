import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/unit/**/*.test.ts'],
    watch: false,
    // A limit against tests that hang, not a measure of speed: property tests take seconds on a slow machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Unit tests run without Electron: its names can be imported, and nothing else can be done with them.
    alias: { electron: fileURLToPath(new URL('tests/fakes/electron.ts', import.meta.url)) },
  },
})
