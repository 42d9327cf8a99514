import { el } from '../element'
import type { SubscribeAnswer } from '../settings'
import { askFromBelow } from './from-below'

export type Template = { id: string; title: string; example: { label: string; value: string }[] }
export type SubscribeChoice = { answers: Record<string, SubscribeAnswer>; keep: boolean }

/**
 * WeChat's subscribe dialog: each template can be ticked off and its example be looked at; 允许 accepts what is ticked,
 * 取消 refuses everything.
 */
export async function askSubscription(app: string, templates: Template[]): Promise<SubscribeChoice> {
  const ticked = new Set(templates.map((template) => template.id))
  const keep = el<HTMLInputElement>('input', { type: 'checkbox' })
  const title = templates.length > 1 ? '申请向你发送以下消息' : '申请向你发送一条消息'
  const allow = await askFromBelow(
    { look: 'wc-subscribe', who: app, title, refuse: '取消' },
    el('div.wc-templates', {}, ...templates.map((template) => row(template, ticked))),
    el('label.wc-keep', {}, keep, '总是保持以上选择，不再询问'),
  )
  const answers = Object.fromEntries(
    templates.map(({ id }) => [id, allow && ticked.has(id) ? 'accept' : 'reject'] as const),
  )
  return { answers, keep: keep.checked }
}

function row(template: Template, ticked: Set<string>): HTMLElement {
  const box = el<HTMLInputElement>('input', {
    type: 'checkbox',
    checked: true,
    on: { change: () => (box.checked ? ticked.add(template.id) : ticked.delete(template.id)) },
  })
  const example = el(
    'div.wc-example',
    { hidden: true },
    el('b', {}, template.title),
    ...template.example.map(({ label, value }) => el('div', {}, el('span', {}, label), el('em', {}, value))),
  )
  const show = el('button.wc-example-toggle', { on: { click: () => (example.hidden = !example.hidden) } }, '示例')
  return el('div.wc-template', {}, el('div.wc-template-line', {}, el('label', {}, box, template.title), show), example)
}
