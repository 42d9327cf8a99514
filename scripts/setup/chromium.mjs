import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { stop } from './packages.mjs'

const CANDIDATES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Where Chromium is on this machine, or null. */
export const findChromium = () => CANDIDATES.find((candidate) => candidate && existsSync(candidate)) ?? null

const hasChineseFont = () => {
  if (process.platform !== 'linux') return true
  return spawnSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8' }).stdout?.trim().length > 0
}

/** Chromium and a Chinese font for the end-to-end tests: from Debian's packages where that is possible, else said plainly. */
export function ensureChromium() {
  const missing = [
    ...(findChromium() ? [] : ['chromium']),
    ...(hasChineseFont() ? [] : ['fonts-noto-cjk', 'fontconfig']),
  ]
  if (missing.length === 0) return
  const mayInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0
  if (!mayInstall) {
    stop(
      `测试需要 Chromium 和中文字体，请先安装：${missing.join(' ')}（Debian/Ubuntu：sudo apt-get install ${missing.join(' ')}），或用 CHROMIUM=路径 指明。`,
    )
  }
  console.log(`正在安装 ${missing.join(' ')}…… (apt-get install)`)
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update', '-qq'], options)
  const apt = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], options)
  if (apt.status !== 0 || !findChromium()) stop(`没有装上 ${missing.join(' ')}，请手动安装后再试。`)
}
