import { inventedIdNumber } from '../../scripts/seed/names'
import { requestId } from '../product/phone-client'
import type { Desk } from './console'
import type { Phone } from './phone'
import { Story } from './story'

// somebody with a new phone at the window: their record is found for a reason, and comes by the new WeChat from now on
const OLD = 'identity-old'
const NEW = 'identity-new'
const ELDER = { name: '样例阿婆', idNumber: inventedIdNumber('1944-05-06', 961) }
const PERSON = { name: '样例换机', idNumber: inventedIdNumber('1972-03-04', 962) }

const story = Story.begin()
let phone: Phone
let desk: Desk
let code = ''

story.step('the new phone shows eight digits', async () => {
  await story.product.phone(OLD).call('people.saveProfile', {
    requestId: requestId(),
    ...PERSON,
    phone: '19900009621',
    buildingId: 'b021',
    unit: '1',
    room: '201',
    consent: true,
  })
  await story.product.phone(OLD).call('people.actFor', { requestId: requestId(), ...ELDER, relation: '母亲' })
  phone = await story.phone(NEW)
  await phone.tab('pages/mine/mine')
  await phone.go('navigateTo', '/packages/people/pages/profile/profile')
  await phone.at('profile/profile')
  await phone.tap('#show-code')
  code = (await phone.text('#wechat-code')).replace(/\D/g, '')
  expect(code).toMatch(/^\d{8}$/)
})

story.step('the clerk finds the record by the number, by a reason only, and moves it to the new WeChat', async () => {
  desk = await story.desk('clerk')
  await desk.it('rail-people').click()
  await desk.page.getByText('身份证号', { exact: true }).first().click()
  await desk.it('people-words').fill(PERSON.idNumber)
  await desk.it('people-find').click()
  await desk.page.getByText('请写明为什么要查').waitFor()
  await desk.it('people-reason').fill('本人带身份证到窗口换微信')
  await desk.it('people-words').press('Enter')
  await desk.it('person-detail').waitFor()
  expect(await desk.it('person-certainty').innerText()).toContain('自己填的')
  await desk.page.screenshot({ path: '.cache/screenshots/console-people.png' })
  await desk.it('do-rebind').click()
  await desk.it('deed-code').fill(`${code.slice(0, 4)} ${code.slice(4)}`)
  await desk.page.screenshot({ path: '.cache/screenshots/console-people-rebind.png' })
  await desk.it('dialog-send').click()
  await desk.page.getByText('工作人员看过身份证原件').waitFor()
  expect((await story.product.phone(NEW).call('people.me', {})).name).toBe(PERSON.name)
  expect((await story.product.phone(OLD).call('people.me', {})).known).toBe(false)
})

story.step('whom nobody knows is found by whoever asks to act for them; the paper is filed', async () => {
  await desk.it('people-words').fill(ELDER.idNumber)
  await desk.it('people-find').click()
  await desk.it('people-asks').getByText(PERSON.name).waitFor()
  await desk.page.screenshot({ path: '.cache/screenshots/console-people-asks.png' })
  await desk.it('tie-allow').click()
  await desk.it('dialog-send').click()
  await desk.it('person-acted').getByText('纸质签字存档').waitFor()
  expect(desk.complaints).toEqual([])
  await desk.close()
})

story.step('the new phone knows them, acts for the elder, and reads who changed what and why', async () => {
  await phone.go('reLaunch', '/pages/mine/mine')
  await phone.tap('#dependents')
  await phone.at('dependents/dependents')
  await phone.saying('.dependent', ELDER.name)
  expect(await phone.text('.dependent')).not.toContain('等他同意')
  await phone.go('reLaunch', '/pages/mine/mine')
  await phone.tap('#reveals')
  await phone.at('reveals/reveals')
  await phone.sees('改了您的微信（换绑）')
  await phone.sees('本人带身份证到窗口换微信')
  expect(phone.complaints).toEqual([])
})
