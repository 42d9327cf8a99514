/** One line of 我的: where it leads, and who has it. A system with a page of its own is one entry here. */
export interface Entry {
  /** its handle */
  id: string
  text: string
  url: string
  /** absent: everybody */
  whose?: 'known' | 'volunteer' | 'notVolunteer' | 'worker'
}

/** Card by card, top to bottom. */
export const ENTRIES: readonly (readonly Entry[])[] = [
  [
    { id: 'my-cases', text: '我的办件', url: '/packages/casework/pages/cases/cases' },
    { id: 'my-orders', text: '我的点单', url: '/packages/volunteering/pages/my-orders/my-orders' },
    {
      id: 'open-orders',
      text: '可以接的单（志愿者）',
      url: '/packages/volunteering/pages/open-orders/open-orders',
      whose: 'volunteer',
    },
    {
      id: 'be-volunteer',
      text: '我想当志愿者',
      url: '/packages/volunteering/pages/register/register',
      whose: 'notVolunteer',
    },
    { id: 'my-tasks', text: '我的工作台（网格员）', url: '/packages/worker/pages/tasks/tasks', whose: 'worker' },
  ],
  [
    { id: 'dependents', text: '我的家人（代办）', url: '/packages/people/pages/dependents/dependents', whose: 'known' },
    { id: 'notices', text: '通知公示', url: '/packages/publishing/pages/notices/notices' },
    { id: 'reveals', text: '谁看过、改过我的信息', url: '/packages/people/pages/reveals/reveals' },
    { id: 'settings', text: '字体大小、长辈模式、隐私', url: '/packages/people/pages/settings/settings' },
  ],
]
