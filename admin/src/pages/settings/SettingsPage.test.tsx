/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { present } from '../../../../domain/kernel/objects/rules'
import type { CommunitySettings, Office } from '../../../../domain/places/views'
import { atDesk, click, NoAnswer, Refusal, staffAs } from '../../testing/render-console'
import SettingsPage from './SettingsPage'

const AREA = '510821/107/001'
const TODAY = '2026-11-27'
/** A Friday and what follows: the weekend is off. */
const DAYS = ['27', '28', '29', '30'].map((day, ahead) => ({
  day: `2026-11-${day}`,
  works: ahead === 0 || ahead === 3,
  holiday: null,
}))

let settings: CommunitySettings
let sent: (Office & { requestId: string; version: number })[]
/** how the door answers the next saves; then as it does */
let answers: ('lost' | 'after' | 'conflict')[]

function door(action: string, input: (typeof sent)[number]) {
  if (action === 'places.settable')
    return {
      rows: [
        { area: AREA, name: '样例社区', town: '样例镇' },
        { area: '510821/107/002', name: '隔壁社区', town: '样例镇' },
      ],
    }
  if (action === 'places.settings') return settings
  if (action !== 'places.saveSettings') return null
  const isRepeat = sent.some(({ requestId }) => requestId === input.requestId)
  sent.push(input)
  const how = answers.shift()
  if (how === 'lost') return new NoAnswer()
  if (how === 'conflict') {
    settings = { ...settings, version: settings.version + 1, address: '别人改的路9号' }
    return new Refusal(
      'CONFLICT',
      '您打开以后有了新进展（11月27日 10:00 管理员 李样例：改了社区设置）。您写的还在，请看过最新内容再操作。',
    )
  }
  if (!isRepeat || how === undefined) settings = { ...settings, ...input, version: settings.version + 1 }
  return settings
}

const shown = (role: 'secretary' | 'admin' = 'secretary') =>
  atDesk(<SettingsPage />, door, { at: '#/settings', me: staffAs(role) })
const type = (target: HTMLElement, value: string) =>
  act(async () => void fireEvent.change(target, { target: { value } }))
const field = (testId: string) => screen.getByTestId<HTMLInputElement>(testId)
const state = () => screen.getByTestId('settings-state').textContent

beforeEach(() => {
  sessionStorage.clear()
  sent = []
  answers = []
  const day: [number, number][] = [
    [510, 720],
    [840, 1050],
  ]
  settings = {
    ...{ communityId: AREA, version: 4, name: '样例社区', today: TODAY, days: DAYS, history: [] },
    ...{ phone: '0839-4206001', address: '样例路1号', hours: [day, day, day, day, day, [], []] },
    closures: [
      { from: '2026-11-02', to: '2026-11-02', reason: '培训' },
      { from: '2026-12-24', to: '2026-12-25', reason: '盘点' },
    ],
    extraDays: [],
    available: ['saveSettings'],
  }
})

test('what is set stands there; what is over does not', async () => {
  await shown()
  expect(field('settings-phone').value).toBe('0839-4206001')
  const monday = within(screen.getByTestId('weekday-0'))
  expect(monday.getAllByLabelText<HTMLInputElement>(/周一第\d段[从到]/).map(({ value }) => value)).toEqual([
    '8:30',
    '12:00',
    '14:00',
    '17:30',
  ])
  expect(screen.getByTestId('weekday-6').textContent).toContain('不开门')
  expect(screen.getAllByTestId('closure')).toHaveLength(1)
  expect(state()).toBe('都已保存。')
  await click('settings-save')
  expect(sent).toEqual([])
})

test('whether it is open tomorrow follows what is typed, before it is saved', async () => {
  await shown()
  expect(screen.getByTestId('open-day-1').textContent).toContain('不开门周六不开门')
  expect(screen.getByTestId('open-day-3').textContent).toContain('8:30-12:00 14:00-17:30')
  await click('add-closure')
  const closure = within(present(screen.getAllByTestId('closure')[1]))
  await type(closure.getByLabelText('从哪天休息'), '2026-11-30')
  await type(closure.getByLabelText(/原因/), '停电')
  expect(screen.getByTestId('open-day-3').textContent).toContain('不开门停电')
  await click('add-extra-day')
  await type(within(screen.getByTestId('extra-day')).getByLabelText(/原因/), '集中办理')
  expect(screen.getByTestId('open-day-1').textContent).toContain('8:30-12:00 14:00-17:30集中办理')
  expect(screen.getByTestId('settings-open-days').textContent).toContain('保存以后是这样')
})

test('what is wrong is said beside its field, and nothing is sent until it is right', async () => {
  await shown()
  await type(field('settings-phone'), '1234')
  await type(within(screen.getByTestId('weekday-1')).getByLabelText('周二第1段到几点'), '8:00')
  await click('add-closure')
  await click('settings-save')
  expect(sent).toEqual([])
  expect(screen.getByTestId('weekday-1').textContent).toContain('周二的下班时间要晚于上班时间。')
  expect(screen.getByTestId('settings-closures').textContent).toContain('请填写休息的原因。')
  expect(state()).toContain('有几处要改')
  await type(field('settings-phone'), '0839-4206002')
  await type(within(screen.getByTestId('weekday-1')).getByLabelText('周二第1段到几点'), '11:30')
  await type(within(present(screen.getAllByTestId('closure')[1])).getByLabelText(/原因/), '停电')
  await click('settings-save')
  await waitFor(() => expect(state()).toBe('都已保存。'))
  expect(sent).toMatchObject([
    {
      version: 4,
      phone: '0839-4206002',
      closures: [{ reason: '盘点' }, { from: '2026-11-28', to: '2026-11-28', reason: '停电' }],
    },
  ])
  expect(sent[0]?.hours).toMatchObject([
    {},
    [
      [510, 690],
      [840, 1050],
    ],
    {},
    {},
    {},
    [],
    [],
  ])
})

test('a lost answer is asked for again under the same number: one change', async () => {
  answers = ['lost', 'after']
  await shown()
  await type(field('settings-address'), '样例路2号')
  await click('settings-save')
  await waitFor(() => expect(state()).toBe('都已保存。'))
  expect(new Set(sent.map(({ requestId }) => requestId)).size).toBe(1)
  expect(sent).toHaveLength(2)
})

test('whoever comes second keeps what they changed on top of what the other saved, and is told who', async () => {
  answers = ['conflict']
  await shown()
  await type(field('settings-phone'), '0839-4206002')
  await click('settings-save')
  await waitFor(() => expect(state()).toContain('管理员 李样例：改了社区设置'))
  await waitFor(() => expect(field('settings-address').value).toBe('别人改的路9号'))
  expect(field('settings-phone').value).toBe('0839-4206002')
  await click('settings-save')
  await waitFor(() => expect(state()).toBe('都已保存。'))
  expect(sent.at(-1)).toMatchObject({ version: 5, phone: '0839-4206002', address: '别人改的路9号' })
})

test('what is typed is there after a reload, and can be dropped', async () => {
  const { page } = await shown()
  await type(field('settings-address'), '样例路3号')
  page.unmount()
  await shown()
  expect(field('settings-address').value).toBe('样例路3号')
  expect(state()).toBe('有改动还没有保存。')
  await click('settings-drop')
  expect(field('settings-address').value).toBe('样例路1号')
  expect(state()).toBe('都已保存。')
})

test('Tuesday to Friday are as Monday by one click', async () => {
  await shown()
  await type(within(screen.getByTestId('weekday-0')).getByLabelText('周一第2段到几点'), '18:00')
  await click('like-monday')
  for (const weekday of [1, 2, 3, 4])
    expect(within(screen.getByTestId(`weekday-${weekday}`)).getByLabelText<HTMLInputElement>(/第2段到几点/).value).toBe(
      '18:00',
    )
  expect(screen.getByTestId('weekday-5').textContent).toContain('不开门')
})

test('who changed what is told', async () => {
  settings.history = [
    {
      at: 1_795_000_000_000,
      by: '书记 书样例',
      action: '改了社区设置',
      note: '取消休息：12月1日 停电',
      internal: false,
    },
  ]
  await shown()
  expect(screen.getByTestId('settings-history').textContent).toContain('书记 书样例 改了社区设置取消休息：12月1日 停电')
})
