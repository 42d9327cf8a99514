/** What each template's values are, in our own words; instants in ms. */
export interface TemplateValues {
  caseProgress: { item: string; status: string; no: string; at: number; tip: string }
  supplementWanted: { item: string; materials: string; dueAt: number; tip: string }
  resultReady: { item: string; result: string; how: string; at: number }
  pickupTask: { item: string; resident: string; place: string; at: number }
  orderProgress: { service: string; status: string; startAt: number; tip: string }
  newOrder: { service: string; place: string; startAt: number; tip: string }
  notice: { title: string; category: string; at: number; summary: string }
}

export interface Template<Values> {
  title: string
  /** WeChat's field (its kind is the name without the number), what it is called, and which value goes there */
  fields: Record<string, { label: string; from: keyof Values }>
}

/** The subscription templates as they are picked in WeChat's template library; ids and kinds are configuration. */
export const templates: { [Key in keyof TemplateValues]: Template<TemplateValues[Key]> } = {
  caseProgress: {
    title: '办件进度通知',
    fields: {
      thing1: { label: '事项名称', from: 'item' },
      phrase2: { label: '办理状态', from: 'status' },
      character_string3: { label: '办件编号', from: 'no' },
      time4: { label: '更新时间', from: 'at' },
      thing5: { label: '温馨提示', from: 'tip' },
    },
  },
  supplementWanted: {
    title: '材料补正提醒',
    fields: {
      thing1: { label: '事项名称', from: 'item' },
      thing2: { label: '需补材料', from: 'materials' },
      time3: { label: '补正期限', from: 'dueAt' },
      thing4: { label: '温馨提示', from: 'tip' },
    },
  },
  resultReady: {
    title: '办理结果通知',
    fields: {
      thing1: { label: '事项名称', from: 'item' },
      phrase2: { label: '办理结果', from: 'result' },
      thing3: { label: '领取方式', from: 'how' },
      time4: { label: '办结时间', from: 'at' },
    },
  },
  pickupTask: {
    title: '网格任务提醒',
    fields: {
      thing1: { label: '任务内容', from: 'item' },
      thing2: { label: '居民', from: 'resident' },
      thing3: { label: '地点', from: 'place' },
      time4: { label: '派单时间', from: 'at' },
    },
  },
  orderProgress: {
    title: '服务点单进度',
    fields: {
      thing1: { label: '服务项目', from: 'service' },
      phrase2: { label: '当前状态', from: 'status' },
      time3: { label: '服务时间', from: 'startAt' },
      thing4: { label: '温馨提示', from: 'tip' },
    },
  },
  newOrder: {
    title: '新点单提醒',
    fields: {
      thing1: { label: '服务项目', from: 'service' },
      thing2: { label: '服务地点', from: 'place' },
      time3: { label: '服务时间', from: 'startAt' },
      thing4: { label: '备注', from: 'tip' },
    },
  },
  notice: {
    title: '社区通知',
    fields: {
      thing1: { label: '通知标题', from: 'title' },
      thing2: { label: '通知类别', from: 'category' },
      time3: { label: '发布时间', from: 'at' },
      thing4: { label: '通知摘要', from: 'summary' },
    },
  },
}
