import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** `npx vite build admin` writes dist/admin; `vite admin` serves it for development and passes calls on to a running portal. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/admin/',
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../dist/admin', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    // The editor and the chart library are loaded only by the pages that use them.
    chunkSizeWarningLimit: 900,
  },
  server: { proxy: { '/api': process.env.PORTAL ?? 'http://127.0.0.1:7100' } },
})
