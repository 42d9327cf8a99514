import { type Problem, sentence } from '../build/problem'

/** How often an open phone asks whether the mini-program was built anew; ms. Short answers leave the browser's few connections free. */
const ASK_EVERY = 1000

/** The page a phone is: the renderer, then the mini-program. It loads itself anew when `/phone/version` is no longer `version`. */
export function phonePage(version: string, problems: Problem[]): string {
  const body = problems.length
    ? `<pre class="phone-problems">小程序还不能显示：\n\n${asText(problems.map(sentence).join('\n'))}</pre>`
    : '<script src="/phone/assets/runtime.js"></script><script src="/phone/assets/program.js"></script>'
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover,user-scalable=no">
<title>微信</title>
<link rel="icon" href="data:,">
<style>
html, body { margin: 0; height: 100%; }
.phone-problems { margin: 0; padding: 24px; white-space: pre-wrap; font: 14px/1.6 ui-monospace, monospace; color: #b42318; }
</style>
<body>
<script>(${askForNewBuilds})(${JSON.stringify(version)}, ${ASK_EVERY})</script>
${body}
</body>
</html>`
}

/** Runs in the browser. A phone in a frame is reloaded with the page around it. */
const askForNewBuilds = `function (version, every) {
  if (window !== top) return
  const { fetch, location } = window
  const ask = async () => {
    const answer = await fetch('/phone/version').catch(() => undefined)
    if (answer?.ok && (await answer.text()) !== version) location.reload()
    else setTimeout(ask, every)
  }
  setTimeout(ask, every)
}`

function asText(text: string): string {
  return text.replace(/[&<>]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char] ?? char)
}
