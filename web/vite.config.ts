import { defineConfig } from "vite"

// What is built is served by the server under a policy that allows no inline scripts and no inline styles.
export default defineConfig({
  base: "/",
  esbuild: { jsx: "automatic", jsxImportSource: "preact" },
  build: { outDir: "../dist/web", emptyOutDir: true, assetsInlineLimit: 0, target: "es2022" },
})
