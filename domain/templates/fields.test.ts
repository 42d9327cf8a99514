import { caseProgress } from '../casework/application/templates'
import { noticeTemplate } from '../publishing/delivery/templates'
import { orderProgress } from '../volunteering/order/templates'
import { weChatFields } from './fields'

describe('template fields', () => {
  it('cuts a long item name to the twenty characters that WeChat takes', () => {
    const fields = weChatFields(caseProgress, {
      item: '城乡居民基本养老保险参保登记以及待遇领取资格认证一次办',
      status: '社区已受理',
      no: 'PZL20261121-7KD3MA',
      at: Date.parse('2026-11-21T02:24:00Z'),
      tip: '',
    })
    expect([...(fields.thing1?.value ?? '')]).toHaveLength(20)
    expect(fields.thing1?.value.endsWith('…')).toBe(true)
    expect(fields.time4?.value).toBe('2026年11月21日 10:24')
    expect(fields.thing5?.value).toBe('详情请点开查看')
  })

  it('leaves only Chinese characters in a phrase, five at most, and never an empty field', () => {
    const withStatus = (status: string) =>
      weChatFields(orderProgress, { service: '理发', status, startAt: 0, tip: '请\n准备' })
    expect(withStatus('已接单(1)，马上到门口').phrase2?.value).toBe('已接单马上')
    expect(withStatus('OK').phrase2?.value).toBe('有新进展')
    expect(withStatus('好').thing4?.value).toBe('请 准备')
  })

  it('counts a rare character and an emoji as one', () => {
    const { thing1 } = weChatFields(noticeTemplate, { title: '𠮷'.repeat(25), category: '社区', at: 0, summary: '😀' })
    expect([...(thing1?.value ?? '')]).toHaveLength(20)
  })
})
