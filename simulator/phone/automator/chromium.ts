import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
]

/** Starts this machine's Chromium. Throws one clear sentence when there is none. */
export async function launchChromium(headed: boolean): Promise<Browser> {
  const executablePath = [process.env.CHROMIUM_PATH, ...places, chromium.executablePath()].find(
    (place) => place && existsSync(place),
  )
  if (!executablePath)
    throw new Error(
      '这台机器上没有找到 Chromium 或 Chrome。请安装一个（例如 apt-get install chromium），或用 CHROMIUM_PATH 指出它在哪里。',
    )
  return chromium.launch({
    executablePath,
    headless: !headed,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
