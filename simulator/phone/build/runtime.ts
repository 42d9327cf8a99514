import esbuild from 'esbuild'

/** Bundles the renderer itself (`runtime/main.ts` unless a test says otherwise) for the browser. */
export async function bundleRuntime(entry: string, outfile: string): Promise<void> {
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
  })
}
