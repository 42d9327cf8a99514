import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * When the process of that number started, in words that no other process of this number will have; undefined when there
 * is none. A number alone says nothing: it is given out anew, after a restart of the machine soon.
 */
export function processStart(pid: number): string | undefined {
  return process.platform === 'linux' ? startOnLinux(pid) : startElsewhere(pid)
}

/** proc(5): after the name in parentheses the state and, 19 fields further, the clock ticks since the machine started. */
function startOnLinux(pid: number): string | undefined {
  let stat: string
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return undefined
  }
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  // Killed, but its parent has not asked for its end yet: it holds nothing any more.
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[19]}`
}

function startElsewhere(pid: number): string | undefined {
  const [command, words] =
    process.platform === 'win32'
      ? ['powershell', ['-NoProfile', '-Command', `(Get-Process -Id ${pid}).StartTime.ToFileTimeUtc()`]]
      : ['ps', ['-o', 'lstart=', '-p', String(pid)]]
  try {
    const said = execFileSync(command as string, words as string[], {
      encoding: 'utf8',
      // Written in the same zone and language whoever asks.
      env: { ...process.env, TZ: 'UTC', LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return said.trim() || undefined
  } catch {
    return undefined
  }
}
