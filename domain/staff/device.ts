/** How a browser is called in a list of those in which one is signed in: "Windows 上的 Chrome". */
export function deviceOf(agent: string): string {
  const system = SYSTEMS.find(([sign]) => sign.test(agent))?.[1]
  const browser = BROWSERS.find(([sign]) => sign.test(agent))?.[1]
  if (!system && !browser) return '没有说明的浏览器'
  return system ? `${system} 上的${browser ? ` ${browser}` : '浏览器'}` : (browser ?? '')
}

/** Enough to know one's own again: half of an IPv4 address, the provider's part of an IPv6 one. '' unknown. */
export function shortAddress(address: string): string {
  const plain = address.replace(/^::ffff:/i, '')
  if (plain === '') return ''
  const mark = plain.includes('.') ? '.' : ':'
  return [...plain.split(mark).slice(0, 2), '*', ...(mark === '.' ? ['*'] : [])].join(mark)
}

const SYSTEMS: [RegExp, string][] = [
  [/Windows/, 'Windows'],
  [/iPad/, 'iPad'],
  [/iPhone/, 'iPhone'],
  [/HarmonyOS/, '鸿蒙'],
  [/Android/, '安卓'],
  [/Mac OS X/, 'Mac'],
  [/Linux/, 'Linux'],
]

/** Each says that it is the ones below, too. */
const BROWSERS: [RegExp, string][] = [
  [/MicroMessenger/, '微信'],
  [/QQBrowser/, 'QQ 浏览器'],
  [/360SE|360EE|QIHU/, '360 浏览器'],
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
