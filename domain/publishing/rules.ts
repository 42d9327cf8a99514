/** What the editor offers; readers narrow their list by the same. */
export const CATEGORIES = ['社区通知', '活动', '公示', '安全提醒', '停水停电', '政策']
