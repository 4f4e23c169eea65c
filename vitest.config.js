import { defineConfig } from 'vitest/config'
import { kernel } from './scripts/kernel.js'

export default defineConfig({
  plugins: [kernel()],
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/bench/**', 'node_modules/**'],
    globalSetup: ['test/support/build.ts'],
    setupFiles: ['test/support/seed.ts'],
    // They end what hangs, and are no measure: where a machine is busy with other things, a test only waits.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    coverage: { provider: 'v8', include: ['src/**'], reporter: ['text-summary'] },
  },
})
