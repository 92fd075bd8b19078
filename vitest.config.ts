import { defineConfig } from "vitest/config"

// One process without isolation: the tests share no state, and the data files are then loaded once.
// SITREP_TEST_REPORT names a file that gets the results as JSON as well, for whoever counts them.
const report = process.env.SITREP_TEST_REPORT

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    isolate: false,
    setupFiles: ["test/seed.ts"],
    testTimeout: 20_000,
    reporters: report ? ["default", ["json", { outputFile: report }]] : ["default"],
  },
})
