import { ensureChromium } from './setup/chromium.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { runTypeScript } from './setup/run-typescript.mjs'

ensurePackages()
ensureChromium()
process.exit(await runTypeScript('tests/bench/main.ts'))
