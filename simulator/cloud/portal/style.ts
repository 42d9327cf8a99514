/** The portal's looks: the product's own colours, light and dark. */
export const STYLE = `
:root { --brand:#0e6f5c; --tint:#e3f1ec; --ground:#f6f5f1; --surface:#fff; --line:#e5e2da; --text:#1f2421; --text2:#565d58 }
@media (prefers-color-scheme: dark) {
  :root { --brand:#6cc9b1; --tint:#1c342d; --ground:#141715; --surface:#1d211f; --line:#343a36; --text:#ecefed; --text2:#a9b1ac }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--text); font: 17px/26px -apple-system, 'PingFang SC', 'Noto Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif }
main { max-width: 1000px; margin: 0 auto; padding: 48px 20px 72px }
h1 { margin: 0; font-size: 34px; line-height: 44px; font-weight: 600; letter-spacing: .02em; color: var(--brand) }
header p { margin: 8px 0 0; color: var(--text2); max-width: 40em }
h2 { margin: 48px 0 8px; font-size: 24px; line-height: 32px; font-weight: 600 }
h3 { margin: 20px 0 8px; font-size: 16px; font-weight: 500; color: var(--text2) }
a { color: inherit; text-decoration: none }
a:focus-visible, .scroll:focus-visible { outline: 3px solid var(--brand); outline-offset: 2px }
.doors { display: grid; grid-template-columns: repeat(auto-fit, minmax(240px, 1fr)); gap: 16px; margin-top: 32px }
.door { display: block; padding: 20px; border-radius: 12px; background: var(--surface); border: 1px solid var(--line); transition: border-color .15s }
.door:first-child { background: #0e6f5c; border-color: #0e6f5c; color: #fff }
.door:first-child span { color: #e3f1ec }
.door:hover, .people a:hover { border-color: var(--brand) }
.door b { display: block; font-size: 20px; line-height: 28px; font-weight: 600 }
.door span { color: var(--text2); font-size: 15px }
.people { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(220px, 1fr)); gap: 12px }
.people a { display: grid; grid-template-columns: 40px 1fr; column-gap: 12px; align-items: center; min-height: 64px; padding: 10px 14px; border-radius: 12px; background: var(--surface); border: 1px solid var(--line) }
.people i { grid-row: span 2; width: 40px; height: 40px; border-radius: 20px; display: grid; place-items: center; font-style: normal; background: var(--tint); color: var(--brand) }
.people b { font-weight: 500; line-height: 22px }
.people small { font-weight: 400 }
.people span { font-family: ui-monospace, Menlo, Consolas, monospace }
.people span, small { color: var(--text2); font-size: 13px; line-height: 18px; overflow-wrap: anywhere }
small { display: block }
.scroll { overflow-x: auto; background: var(--surface); border: 1px solid var(--line); border-radius: 12px }
table { width: 100%; border-collapse: collapse; font-size: 15px }
th, td { text-align: left; padding: 10px 16px; border-top: 1px solid var(--line); vertical-align: top }
thead th, tbody:first-child tr:first-child td { border-top: 0 }
th { font-weight: 500; color: var(--text2) }
code { font: 14px/22px ui-monospace, 'SF Mono', Menlo, Consolas, monospace; overflow-wrap: anywhere }
td { min-width: 6.5em }
td code, td b { white-space: nowrap }
.handles code { white-space: normal }
.handles td:first-child { width: 46% }
summary { margin-top: 12px; padding: 10px 0; color: var(--brand); cursor: pointer }
details .people { margin-top: 4px }
@media (max-width: 640px) {
  main { padding-top: 28px }
  .handles tr { display: block; padding: 10px 16px; border-top: 1px solid var(--line) }
  .handles tr:first-child { border-top: 0 }
  .handles td { display: block; width: auto !important; padding: 0; border: 0 }
}
.note, .empty { color: var(--text2); margin: 0 0 12px }
.empty { padding: 16px; border: 1px dashed var(--line); border-radius: 12px }
@media (prefers-reduced-motion: reduce) { * { transition: none !important } }
`
