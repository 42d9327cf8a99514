import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import headers from './hosting-headers.json'

/**
 * The two hashes of `style-src` are the styles that tdesign-icons-react and TipTap put into the page, those and no others:
 * after an update of theirs the walks of the console say what is kept out. Attributes are let in, because a text carries
 * its alignment in them (the server keeps nothing else there), and what is pasted is read by them.
 *
 * Said in the page too, for a hosting that sends no headers of ours; who may frame it can only be said by a header. */
const policyInPage = (): Plugin => ({
  name: 'policy-in-page',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: {
        'http-equiv': 'Content-Security-Policy',
        content: headers['content-security-policy'].replace(/; frame-ancestors [^;]*/, ''),
      },
      injectTo: 'head-prepend',
    },
  ],
})

/** `npx vite build admin` writes dist/admin; `vite admin` serves it for development and passes calls on to a running portal. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/admin/',
  plugins: [react(), policyInPage()],
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
