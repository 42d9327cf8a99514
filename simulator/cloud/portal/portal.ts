import { html, raw } from 'hono/html'
import type { World } from '../../world'
import type { Person } from '../wechat/people'
import { HANDLES } from './handle-table'
import { STYLE } from './style'

/** Whoever the product is for comes first; everybody else follows as they were registered. */
const FIRST_ROLES = ['居民', '网格员', '志愿者']

/** People of one role that are shown without asking for more. */
const SHOWN_AT_ONCE = 8

/** `GET /`: the way in for whoever has just started the simulator. */
export function portalPage({ people }: World) {
  const everybody = people.list()
  const onPhones = everybody.filter((person) => person.openid)
  const accounts = everybody.filter((person) => person.account)
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="data:," />
        <title>本机上的微信 · 演示</title>
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <body>
        <main>
          <header>
            <h1>本机上的微信</h1>
            <p>您好，这里是本机上的完整演示：手机、管理台和大屏都连着同一套数据。人物都是虚构的。</p>
          </header>
          <nav class="doors">
            <a class="door" href="/phone/${firstPhone(onPhones)}"><b>微信手机</b><span>居民、志愿者、网格员用的小程序</span></a>
            <a class="door" href="/admin/"><b>管理台</b><span>社区、镇、县工作人员办件</span></a>
            <a class="door" href="/admin/#/screen"><b>大屏</b><span>此刻正在办的事</span></a>
          </nav>
          <section aria-labelledby="phones">
            <h2 id="phones">换个人看看</h2>
            ${onPhones.length ? groups(onPhones) : empty()}
          </section>
          <section aria-labelledby="accounts">
            <h2 id="accounts">管理台账号</h2>
            ${accounts.length ? accountTable(accounts) : empty()}
          </section>
          <section aria-labelledby="handles">
            <h2 id="handles">测试用的接口</h2>
            <p class="note">只在本机演示里有，正式部署没有这些接口。</p>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="handles">
              <table class="handles">
                <tbody>
                  ${HANDLES.map(({ handle, what }) => html`<tr><td><code>${handle}</code></td><td>${what}</td></tr>`)}
                </tbody>
              </table>
            </div>
          </section>
        </main>
      </body>
    </html>`
}

const titleOf = ({ title, role }: Person) => title ?? role

function byRole(people: Person[]): { role: string; members: Person[] }[] {
  const roles = [...new Set([...FIRST_ROLES, ...people.map(titleOf)])]
  return roles
    .map((role) => ({ role, members: people.filter((person) => titleOf(person) === role) }))
    .filter(({ members }) => members.length)
}

function groups(people: Person[]) {
  return byRole(people).map(
    ({ role, members }) =>
      html`<h3>${role}</h3>
        ${cards(members.slice(0, SHOWN_AT_ONCE))} ${members.length > SHOWN_AT_ONCE ? rest(members.slice(SHOWN_AT_ONCE)) : ''}`,
  )
}

function cards(people: Person[]) {
  return html`<ul class="people">
    ${people.map(
      ({ openid, name, place }) =>
        html`<li>
          <a href="/phone/?as=${encodeURIComponent(openid!)}">
            <i aria-hidden="true">${[...name].at(-1)}</i><b>${name}${place ? html` <small>${place}</small>` : ''}</b><span>${openid}</span>
          </a>
        </li>`,
    )}
  </ul>`
}

function rest(people: Person[]) {
  return html`<details>
    <summary>还有 ${people.length} 位</summary>
    ${cards(people)}
  </details>`
}

function accountTable(accounts: Person[]) {
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="accounts">
    <table>
      <thead>
        <tr><th scope="col">谁</th><th scope="col">做什么</th><th scope="col">账号</th><th scope="col">演示密码</th></tr>
      </thead>
      <tbody>
        ${accounts.map(
          ({ name, role, title, area, place, account, password }) =>
            html`<tr>
              <td><b>${name}</b></td>
              <td>${title ?? role}<small>${place ?? area}</small></td>
              <td><code>${account}</code></td>
              <td><code>${password ?? ''}</code></td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

const empty = () => html`<p class="empty">还没有演示人物。它们由演示数据脚本登记，登记后刷新这一页就能看到。</p>`

function firstPhone(people: Person[]): string {
  const first = byRole(people)[0]?.members[0]
  return first ? `?as=${encodeURIComponent(first.openid!)}` : ''
}
