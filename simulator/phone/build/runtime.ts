import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import esbuild from 'esbuild'

/** Bundles the renderer itself (`runtime/main.ts` unless a test says otherwise) for the browser. */
export async function bundleRuntime(entry: string, outfile: string): Promise<void> {
  const require = createRequire(path.join(process.cwd(), 'package.json'))
  const easel = require.resolve('glass-easel/package.json')
  await esbuild.build({
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    outfile,
    sourcemap: true,
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.css': 'text', '.svg': 'text', '.png': 'dataurl' },
    alias: fs.existsSync(easel) ? { 'glass-easel': path.join(path.dirname(easel), 'dist/glass_easel.all.es.js') } : {},
  })
}
