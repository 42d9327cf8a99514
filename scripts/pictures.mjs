import { ensureChromium } from './setup/chromium.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { runTypeScript } from './setup/run-typescript.mjs'

// The four pictures of the README, drawn anew from the product as it is.
ensurePackages()
ensureChromium()
const built = await runTypeScript('scripts/build/main.ts', [])
process.exit(built === 0 ? await runTypeScript('tests/pictures/main.ts') : built)
