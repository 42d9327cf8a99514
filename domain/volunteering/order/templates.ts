import { template } from '../../kernel'

/** Ordering is not a government service in WeChat's sense, so its templates are one-time. */
export const orderProgress = template({
  key: 'orderProgress',
  kind: 'once',
  title: '服务点单进度',
  fields: {
    thing1: { label: '服务项目', from: 'service' },
    phrase2: { label: '当前状态', from: 'status' },
    time3: { label: '服务时间', from: 'startAt' },
    thing4: { label: '温馨提示', from: 'tip' },
  },
})

export const newOrderTemplate = template({
  key: 'newOrder',
  kind: 'once',
  title: '新点单提醒',
  fields: {
    thing1: { label: '服务项目', from: 'service' },
    thing2: { label: '服务地点', from: 'place' },
    time3: { label: '服务时间', from: 'startAt' },
    thing4: { label: '备注', from: 'tip' },
  },
})
