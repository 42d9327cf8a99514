import { type Problem, sentence } from '../build/problem'

/** The page a phone is: the renderer, then the mini-program; on a rebuild it loads itself anew. */
export function phonePage(problems: Problem[]): string {
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
${body}
<script>
new EventSource('/phone/events').addEventListener('rebuild', () => location.reload())
</script>
</body>
</html>`
}

function asText(text: string): string {
  return text.replace(/[&<>]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char] ?? char)
}
