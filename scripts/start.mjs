import { ensurePackages } from './setup/packages.mjs'
import { runTypeScript } from './setup/run-typescript.mjs'

ensurePackages()
process.exit(await runTypeScript('scripts/start/main.ts'))
