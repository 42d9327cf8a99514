import { homeAnswer as home } from '../../testing/answers'
import { homeView } from './home.view'

const NOW = Date.parse('2026-11-21T08:00:00+08:00')
test('greets by name and hour', () => {
  expect(homeView(home(), NOW, false).greeting).toBe('王示例，早上好')
})

test('a worker sees the most urgent first', () => {
  const { work } = homeView(home({ work: { overdue: 1, soon: 2, total: 5 } }), NOW, false)
  expect(work).toEqual({ words: '超期1件，快到期2件，共5件', urgent: true })
})

test('a worker with nothing to do is told so', () => {
  const { work } = homeView(home({ work: { overdue: 0, soon: 0, total: 0 } }), NOW, false)
  expect(work).toEqual({ words: '现在没有要上门的任务', urgent: false })
})

test('at most three notices', () => {
  const notice = { kind: 'notice', title: 't', category: 'c', at: NOW, read: false, summary: '', cover: null }
  const notices = ['1', '2', '3', '4'].map((noticeId) => ({ ...notice, noticeId }))
  expect(homeView(home({ notices }), NOW, false).notices).toHaveLength(3)
})

test('an elder’s call goes to the grid worker, without one to the community, and is no button without a number', () => {
  const gridWorker = { name: '李样例', initial: '李', phone: '0000-7' }
  expect(homeView(home({}, { gridWorker }), NOW, true).elderCall).toEqual({ who: '打给网格员李样例', phone: '0000-7' })
  expect(homeView(home(), NOW, true).elderCall).toEqual({ who: '打给社区', phone: '0000-1' })
  const nobody = { area: 'a', name: '社区', phone: '' }
  expect(homeView(home({}, { community: nobody }), NOW, true).elderCall).toBeNull()
  expect(homeView(home(), NOW, false).elderCall).toBeNull()
})
