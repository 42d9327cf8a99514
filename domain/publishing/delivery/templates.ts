import { template } from '../../kernel'

export const noticeTemplate = template({
  key: 'notice',
  kind: 'longterm',
  title: '社区通知',
  fields: {
    thing1: { label: '通知标题', from: 'title' },
    thing2: { label: '通知类别', from: 'category' },
    time3: { label: '发布时间', from: 'at' },
    thing4: { label: '通知摘要', from: 'summary' },
  },
})
