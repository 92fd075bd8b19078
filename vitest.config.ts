import { defineConfig } from "vitest/config"

// One process without isolation: the tests share no state, and the data files are then loaded once.
export default defineConfig({ test: { include: ["test/**/*.test.ts"], isolate: false, testTimeout: 20_000 } })
