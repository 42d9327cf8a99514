import { template } from '../../kernel'

export const caseProgress = template({
  key: 'caseProgress',
  kind: 'longterm',
  title: '办件进度通知',
  fields: {
    thing1: { label: '事项名称', from: 'item' },
    phrase2: { label: '办理状态', from: 'status' },
    character_string3: { label: '办件编号', from: 'no' },
    time4: { label: '更新时间', from: 'at' },
    thing5: { label: '温馨提示', from: 'tip' },
  },
})

export const supplementWanted = template({
  key: 'supplementWanted',
  kind: 'longterm',
  title: '材料补正提醒',
  fields: {
    thing1: { label: '事项名称', from: 'item' },
    thing2: { label: '需补材料', from: 'materials' },
    time3: { label: '补正期限', from: 'dueAt' },
    thing4: { label: '温馨提示', from: 'tip' },
  },
})

export const resultReady = template({
  key: 'resultReady',
  kind: 'longterm',
  title: '办理结果通知',
  fields: {
    thing1: { label: '事项名称', from: 'item' },
    phrase2: { label: '办理结果', from: 'result' },
    thing3: { label: '领取方式', from: 'how' },
    time4: { label: '办结时间', from: 'at' },
  },
})

export const pickupTask = template({
  key: 'pickupTask',
  kind: 'longterm',
  title: '网格任务提醒',
  fields: {
    thing1: { label: '任务内容', from: 'item' },
    thing2: { label: '居民', from: 'resident' },
    thing3: { label: '地点', from: 'place' },
    time4: { label: '派单时间', from: 'at' },
  },
})
