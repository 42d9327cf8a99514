import { type Browser, chromium } from 'playwright-core'
import { findChromium } from '../../scripts/setup/chromium.mjs'

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** One browser for a whole file: every phone and every console in it has a context of its own. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('end-to-end tests need Chromium: apt-get install chromium, or CHROMIUM=<path>')
  return chromium.launch({ executablePath, args: ARGS })
}
