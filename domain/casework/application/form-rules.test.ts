import { answersTo } from '../../../tests/harness/answers'
import { type CaseMaker, caseMaker, requestId } from '../../../tests/harness/case-maker'
import { type DomainWorld, startDomainWorld } from '../../../tests/harness/domain-world'
import { addPerson, idNumber, settleNeighbourhood } from '../../../tests/harness/neighbourhood'
import { photo } from '../../../tests/harness/photos'
import { itemAt } from '../../catalog'
import { allItems } from '../../catalog/all-items'
import { materialsNeeded } from '../../catalog/rules'
import type { Item } from '../../catalog/views'
import { present } from '../../kernel'
import { people } from '../../people/person'
import { cases } from './collection'
import { fieldsFor } from './facts'

let world: DomainWorld
let make: CaseMaker
const staff: Record<string, string> = {}

/** The case of an answer, as it is kept. */
const kept = async ({ data }: { data: { caseId: string } }) => present(await cases.get(data.caseId))

beforeAll(async () => {
  world = await startDomainWorld()
  const { home } = await settleNeighbourhood()
  staff.clerk = await world.login('clerk')
  make = caseMaker(world, staff)
  await addPerson({ openid: 'o-1944', name: '陈样例', born: '1944-03-01', sequence: 801, community: home })
  const youth = `${new Date().getFullYear() - 15}-01-01`
  await addPerson({ openid: 'o-minor', name: '少样例', born: youth, sequence: 804, community: home })
  await addPerson({ openid: 'o-1940', name: '周样例', born: '1940-07-07', sequence: 806, community: home })
  await addPerson({ openid: 'o-son', name: '儿样例', born: '1972-05-05', sequence: 805, community: home })
  const elder = await addPerson({ openid: '', name: '老样例', born: '1940-02-02', sequence: 802, community: home })
  await addPerson({ openid: 'o-daughter', name: '女样例', born: '1970-05-05', sequence: 803, community: home })
  const tie = { personId: elder._id, name: elder.name, relation: '母亲' }
  const born = `${new Date().getFullYear() - 3}-02-03`
  const little = await addPerson({ openid: '', name: '小样例', born, sequence: 807, community: home })
  const ward = { personId: little._id, name: little.name, relation: '外甥' }
  await people.updateWhere({ openid: 'o-daughter' }, { dependents: [tie, ward] })
  await people.updateWhere({ openid: 'o-son' }, { dependents: [tie] })
})
afterAll(() => world.close())

/** Everything of an item answered rightly, except what `form` says. */
async function apply(openid: string, itemId: string, form: object, more: object = {}) {
  const item = (await itemAt(itemId))!
  const answers: Record<string, unknown> = { ...answersTo(item), ...form }
  for (const { key, fact } of item.form) if (fact && !(key in form)) delete answers[key]
  const materials: Record<string, object> = {}
  for (const { key } of materialsNeeded(item)) materials[key] = { files: [await world.upload(openid, await photo())] }
  const input = { requestId: requestId(), itemId, itemVersion: item.version, form: answers, materials, consent: true }
  return world.app(openid, 'casework.submit', { ...input, ...more })
}
const personOfPhone = async (openid: string) => present((await people.find({ openid }, { limit: 1 }))[0], openid)

/** In full years, on the day that the test runs. */
function ageOfMarch1944(): number {
  const today = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10)
  return Number(today.slice(0, 4)) - 1944 - (today.slice(5) < '03-01' ? 1 : 0)
}
const wrong = async (itemId: string, form: object, openid = 'o-1944') =>
  (await apply(openid, itemId, form)).error?.fields ?? {}

describe('dates and years follow each other', () => {
  test.each([
    ['medical-reimbursement', { admitDate: '2026-06-10', dischargeDate: '2026-06-01' }, 'form.dischargeDate'],
    ['flexible-work-insurance-subsidy', { periodFrom: '2026-06-01', periodTo: '2026-01-01' }, 'form.periodTo'],
    ['veteran-pension-subsidy', { enlistDate: '1990-12-01', dischargeDate: '1980-12-01' }, 'form.dischargeDate'],
    ['medical-certificate-print', { yearFrom: 2026, yearTo: 2024 }, 'form.yearTo'],
    [
      'volunteer-registration',
      { bizType: '出具服务记录证明', recordFrom: '2026-03-01', recordTo: '2026-02-01' },
      'form.recordTo',
    ],
  ])('%s %j', async (itemId, form, field) => {
    expect((await wrong(itemId, form))[field]).toContain('不能早于')
  })
  test('the same day is right', async () => {
    const form = { admitDate: '2026-06-10', dischargeDate: '2026-06-10' }
    expect((await wrong('medical-reimbursement', form))['form.dischargeDate']).toBeUndefined()
  })
})

test('people and months are counted whole', async () => {
  expect((await wrong('maternity-allowance', { birthType: '多胞胎', babies: 1.5 }))['form.babies']).toContain('整数')
  expect(
    (await wrong('employment-difficulty-recognition', { unemployedMonths: 2.5 }))['form.unemployedMonths'],
  ).toContain('整数')
  expect((await wrong('birth-registration', { childrenCount: 0.5 }))['form.childrenCount']).toContain('整数')
})

describe('the members of a household', () => {
  const member = (name: string, number: string) => ({ name, relation: '子女', idNumber: number })
  const number = idNumber('1999-01-01', 1)
  test('are different people, however their numbers are typed', async () => {
    const rows = [member('王试二', number), member('王试三', `${number.slice(0, 6)} ${number.slice(6)}`)]
    const fields = await wrong('dibao-apply', { householdMembers: rows })
    expect(Object.keys(fields)).toEqual(['form.householdMembers.1.idNumber'])
    expect(fields['form.householdMembers.1.idNumber']).toContain('第2位和第1位')
  })
  test('without a number are not compared', async () => {
    const rows = [member('王试二', ''), member('王试三', '')]
    expect(await wrong('dibao-apply', { householdMembers: rows })).toEqual({})
  })
  test('may be nobody: whoever lives alone says so and can apply', async () => {
    const alone = await apply('o-resident', 'dibao-apply', { householdMembers: '只有申请人一个人' })
    expect(alone.error).toBeUndefined()
    const shown = alone.data.form.find(({ key }: { key: string }) => key === 'householdMembers')
    expect(shown.text).toBe('只有申请人一个人')
    expect(Object.keys(await wrong('temporary-relief', { familyMembers: [] }))).toEqual(['form.familyMembers'])
    expect(Object.keys(await wrong('temporary-relief', { familyMembers: '没有' }))).toEqual(['form.familyMembers'])
  })
})

describe('a number, name or date of somebody is checked like everywhere else', () => {
  const child = idNumber(`${new Date().getFullYear() - 5}-03-01`, 7)
  const grown = idNumber('1980-03-01', 9)
  const own = idNumber('1944-03-01', 801)
  test.each([
    ['orphan-support', { childIdNo: grown }, 'form.childIdNo', '未满18周岁'],
    ['childcare-subsidy', { childIdNo: grown }, 'form.childIdNo', '未满18周岁'],
    ['funeral-fee-relief', { deceasedIdNo: own }, 'form.deceasedIdNo', '申请人自己的'],
    ['funeral-fee-relief', { deceasedName: '王\uE863' }, 'form.deceasedName', 'U+E863'],
    ['disability-card-new', { guardianName: '王😀' }, 'form.guardianName', '不能用表情'],
    ['disability-card-new', { onsetDate: '1943-12-31' }, 'form.onsetDate', '申请人的出生日期1944-03-01'],
    ['chronic-disease-recognition', { diagDate: '1901-01-01' }, 'form.diagDate', '申请人的出生日期'],
    ['wheelchair-fuel-subsidy', { cardNo: '５１' }, 'form.cardNo', '现在是2位'],
    ['birth-registration', { stage: '怀孕中', dueDate: '2098-01-01' }, 'form.dueDate', '离今天太远'],
    ['medical-enroll', { personType: '新生儿', newbornBirth: '1950-01-01' }, 'form.newbornBirth', '离今天太远'],
    ['tekun-support', { selfCare: ['吃饭', '以上都做不了'] }, 'form.selfCare', '不要再选别的'],
  ])('%s %j', async (itemId, form, field, words) => {
    expect((await wrong(itemId, form))[field]).toContain(words)
  })
  test('and what is right is taken, and kept one way', async () => {
    expect(await wrong('tekun-support', { selfCare: ['以上都做不了'], supporters: [] })).toEqual({})
    const form = { childName: '王　小明', childIdNo: child }
    const made = await apply('o-1944', 'orphan-support', form)
    expect(made.data.form.find(({ key }: { key: string }) => key === 'childName').text).toBe('王小明')
  })
})

describe('whoever applies is counted once', () => {
  test('they have no row of their own among their household', async () => {
    const rows = [
      { name: '王试二', relation: '子女', idNumber: '' },
      { name: '陈样例', relation: '本人', idNumber: idNumber('1944-03-01', 801) },
    ]
    const fields = await wrong('dibao-apply', { householdMembers: rows })
    expect(Object.keys(fields)).toEqual(['form.householdMembers.1.idNumber'])
    expect(fields['form.householdMembers.1.idNumber']).toContain('申请人自己的')
  })
  test('where the whole family is listed they may stand', async () => {
    const rows = [{ name: '陈样例', relation: '本人', idNumber: idNumber('1944-03-01', 801) }]
    expect(await wrong('employment-difficulty-recognition', { householdEmployment: rows })).toEqual({})
  })
})

test('nobody died before they were born', async () => {
  const form = { deceasedIdNo: idNumber('1950-01-02', 5), deathDate: '1949-12-31' }
  expect((await wrong('funeral-fee-relief', form))['form.deathDate']).toContain('1950-01-02')
})

test('who is under 18 answers for their guardian, who is not need not', async () => {
  const answers = { bizType: '注册', guardianConsent: null }
  expect((await wrong('volunteer-registration', answers, 'o-minor'))['form.guardianConsent']).toContain('未满18周岁')
  expect(await wrong('volunteer-registration', answers)).toEqual({})
})

describe('what the ID number says is not asked', () => {
  test('it is filled in', async () => {
    const told = await apply('o-1944', 'senior-age-allowance', {})
    expect(told.error).toBeUndefined()
    const { form } = await kept(told)
    expect(form).toMatchObject({ birthDate: '1944-03-01', ageBand: '80至89周岁', byAgent: false })
  })
  test('and whoever tells it otherwise is told', async () => {
    expect((await wrong('senior-age-allowance', { birthDate: '1934-01-01' }))['form.birthDate']).toContain('1944-03-01')
    expect((await wrong('senior-age-allowance', { ageBand: '100周岁及以上' }))['form.ageBand']).toContain(
      `${ageOfMarch1944()}周岁`,
    )
    expect(await wrong('senior-age-allowance', { birthDate: '1944-03-01', ageBand: '80至89周岁' }, 'o-1944')).toEqual(
      {},
    )
  })
  test('nobody is older than their card', async () => {
    const fields = await wrong('senior-age-allowance', { birthDate: '1940-01-01' }, 'o-neighbour')
    expect(Object.keys(fields).sort()).toEqual(['form.ageBand', 'form.birthDate'])
  })
  test('a child’s birth date is that of the child’s number', async () => {
    const childIdNo = idNumber('2024-05-06', 9)
    const right = await apply('o-1944', 'childcare-subsidy', { childIdNo })
    expect((await cases.get(right.data.caseId))!.form.childBirthDate).toBe('2024-05-06')
    expect(await wrong('childcare-subsidy', { childIdNo, childBirthDate: '2024-05-07' })).toHaveProperty([
      'form.childBirthDate',
    ])
  })
  test('who applies for whom is known', async () => {
    const { dependents } = await personOfPhone('o-daughter')
    const told = await apply(
      'o-daughter',
      'senior-age-allowance',
      {},
      { forDependent: present(dependents[0]).personId },
    )
    expect(told.error).toBeUndefined()
    expect((await cases.get(told.data.caseId))!.form).toMatchObject({
      byAgent: true,
      agentName: '女样例（申请人是其母亲）',
    })
  })
})

describe('what is known of some is not asked of them', () => {
  const known = async (openid: string, itemId: string, more: object = {}) =>
    (await world.app(openid, 'casework.known', { itemId, ...more })).data.facts
  const SUPPORT = 'family-planning-special-support'
  test('the mother herself is not asked when she was born; the father is', async () => {
    const hers = await apply('o-1940', SUPPORT, { motherBirth: null })
    expect(hers.error).toBeUndefined()
    expect((await kept(hers)).form.motherBirth).toBe('1940-07-07')
    expect(await known('o-1940', SUPPORT)).toEqual(['motherBirth'])
    expect(await wrong(SUPPORT, { motherBirth: null })).toHaveProperty(['form.motherBirth'])
    expect(await known('o-1944', SUPPORT)).toEqual([])
    const his = await apply('o-1944', SUPPORT, { motherBirth: '1946-05-05', eventDate: '2020-02-03' })
    expect((await kept(his)).form.motherBirth).toBe('1946-05-05')
  })
  test('and whoever tells it otherwise is told', async () => {
    const fields = await wrong(SUPPORT, { motherBirth: '1941-01-01' }, 'o-1940')
    expect(fields['form.motherBirth']).toContain('1940-07-07')
  })

  test('a child for whom a guardian applies is not asked for its own name and number', async () => {
    const { dependents } = await personOfPhone('o-daughter')
    const forDependent = present(dependents[1]).personId
    for (const itemId of ['orphan-support', 'unattended-child-support', 'child-rehabilitation', 'childcare-subsidy']) {
      const told = await apply('o-daughter', itemId, { childName: null, childIdNo: null }, { forDependent })
      expect([itemId, told.error]).toEqual([itemId, undefined])
      const shown = told.data.form.find(({ key }: { key: string }) => key === 'childName')
      expect(shown.text).toBe('小样例')
      const number = told.data.form.find(({ key }: { key: string }) => key === 'childIdNo')
      expect(number.text).toMatch(/^\d{6}\*{8}/)
      const { form } = await kept(told)
      const born = `${new Date().getFullYear() - 3}-02-03`
      if (itemId === 'child-rehabilitation') expect(form.birthDate).toBe(born)
      if (itemId === 'childcare-subsidy') expect(form.childBirthDate).toBe(born)
    }
    const card = await apply(
      'o-daughter',
      'social-card-apply',
      { forMinor: null, childName: null, photo: null },
      { forDependent },
    )
    expect(card.error).toBeUndefined()
    expect((await kept(card)).form.forMinor).toBe(true)
    expect(await known('o-daughter', 'social-card-apply', { forDependent })).toEqual(['forMinor', 'childName'])
    expect(await known('o-daughter', 'social-card-apply')).toEqual([])
  })
  test('a guardian is asked for the child, and another child is not put in the place of the applicant', async () => {
    const child = idNumber(`${new Date().getFullYear() - 5}-03-01`, 7)
    expect(await wrong('orphan-support', { childName: null, childIdNo: child })).toHaveProperty(['form.childName'])
    const { dependents } = await personOfPhone('o-daughter')
    const forDependent = present(dependents[1]).personId
    const other = await apply(
      'o-daughter',
      'left-behind-child-registration',
      { childName: '别的孩子' },
      { forDependent },
    )
    expect(other.error.fields?.['form.childName']).toContain('就是申请人本人的')
  })

  test('who leaves the insurance alive is the applicant', async () => {
    const leaving = {
      cancelReason: '出国（境）定居',
      insuredName: null,
      insuredIdNo: null,
      relation: null,
    }
    const told = await apply('o-1944', 'resident-pension-cancel-funeral', leaving)
    expect(told.error).toBeUndefined()
    const own = { cancelReason: '死亡', insuredIdNo: idNumber('1944-03-01', 801) }
    expect((await wrong('resident-pension-cancel-funeral', own, 'o-1940'))['form.insuredIdNo']).toBeUndefined()
    const ofThemself = await wrong(
      'resident-pension-cancel-funeral',
      { ...own, insuredIdNo: idNumber('1940-07-07', 806) },
      'o-1940',
    )
    expect(ofThemself['form.insuredIdNo']).toContain('申请人自己的')
  })
  test('where somebody lives is written down, unless they tell another place', async () => {
    const card = { photo: [await world.upload('o-1944', await photo(40))] }
    const told = await apply('o-1944', 'veteran-card', card)
    expect(told.error).toBeUndefined()
    const shown = told.data.form.find(({ key }: { key: string }) => key === 'residencePlace')
    expect(shown).toMatchObject({ sealed: true, text: expect.stringContaining('阳光苑') })
    expect(JSON.stringify(await cases.get(told.data.caseId))).not.toContain('101室')
  })
})

/** What forms ask of other people, by item and field: whose it is. */
const OF_OTHERS: Record<string, string> = {
  'elder-care-subsidy.emergencyContact': 'whom to call',
  'tekun-support.caregiver': 'who looks after them',
  'orphan-support.childName': 'the child',
  'orphan-support.childIdNo': 'the child',
  'unattended-child-support.childName': 'the child',
  'unattended-child-support.childIdNo': 'the child',
  'left-behind-child-registration.childName': 'the child',
  'left-behind-child-registration.hometown': 'where the child is registered',
  'senior-privilege-card.hukouPlace': 'of which province somebody’s household register is',
  'funeral-fee-relief.deceasedName': 'the deceased',
  'funeral-fee-relief.deceasedIdNo': 'the deceased',
  'disability-card-new.guardianName': 'the guardian',
  'disability-card-new.guardianPhone': 'the guardian',
  'disability-card-replace.mailTo': 'where a card is sent to',
  'child-rehabilitation.childName': 'the child',
  'child-rehabilitation.childIdNo': 'the child',
  'resident-pension-info-change.oldIdNo': 'a number that is no more',
  'resident-pension-cancel-funeral.insuredName': 'the deceased',
  'resident-pension-cancel-funeral.insuredIdNo': 'the deceased',
  'social-card-apply.childName': 'a child who is not registered',
  'social-card-apply.mailAddress': 'where a card is sent to',
  'employment-registration.workPlace': 'where they work',
  'medical-enroll.newbornBirth': 'the newborn',
  'medical-certificate-print.otherIdNo': 'whom it is printed for',
  'birth-registration.birthDate': 'the child',
  'childcare-subsidy.childName': 'the child',
  'childcare-subsidy.childIdNo': 'the child',
  'childcare-subsidy.hukouAddress': 'where the child is registered',
  'family-planning-special-support.motherBirth': 'the mother',
  'only-child-parent-reward.childBirth': 'the child',
}
/** What the register knows of a person; a permit or a card has a number of its own. */
const OF_A_PERSON =
  /出生日期|性别|年龄|姓名|身份证号|儿童身份证|孩子姓名|被查询人证号|(?<!残疾人)证号（|电话|手机|邮寄地址|户籍地址|户籍所在|居住地|住址|工作地点/

describe.each(allItems.map((item) => [item.everyday, item as unknown as Item] as const))('%s', (_everyday, item) => {
  const asked = (sex: '男' | '女', age: number) => fieldsFor(item.form, { sex, age }).filter(({ fact }) => !fact)
  test('asks nobody what is known of them', () => {
    const repeated = asked('男', 45).filter(
      ({ label, type }) => OF_A_PERSON.test(label) && !['boolean', 'people'].includes(type),
    )
    expect(repeated.map(({ key }) => `${item.id}.${key}`).filter((path) => !OF_OTHERS[path])).toEqual([])
  })
  test('does not ask the child or the mother for themselves', () => {
    for (const [sex, age, whom] of [
      ['女', 50, 'the mother'],
      ['男', 1, 'the child'],
      ['女', 0, 'the newborn'],
    ] as const) {
      const own = asked(sex, age).filter(({ key }) => OF_OTHERS[`${item.id}.${key}`] === whom)
      // the child of a parent who applies for themself
      const ofParents = ['birth-registration', 'only-child-parent-reward']
      if (!ofParents.includes(item.id)) expect(own.map(({ key }) => key)).toEqual([])
    }
  })
})

describe('a supplement asks for nothing that was right when it was submitted', () => {
  async function askedAgain(openid: string, itemId: string, form: object, since: object) {
    const told = await apply(openid, itemId, form)
    const { caseId } = told.data ?? {}
    expect(told.error).toBeUndefined()
    await make.give('clerk', 'requestSupplement', caseId, { materials: [], note: '请改说明' })
    const found = (await cases.get(caseId))!
    const change = { form: { ...found.form, ...since }, submittedAt: found.submittedAt! - 20 * 86_400_000 }
    await cases.updateWhere({ _id: caseId }, change)
    return (more: object) =>
      world.app(openid, 'casework.supplement', {
        requestId: requestId(),
        caseId,
        version: found.version,
        materials: {},
        ...more,
      })
  }
  test('a birthday since then is worked out anew', async () => {
    const bring = await askedAgain('o-1940', 'senior-age-allowance', {}, { ageBand: '90至99周岁' })
    const { data, error } = await bring({ form: { livingWith: '独居' } })
    expect(error).toBeUndefined()
    expect((await cases.get(data.caseId))!.form).toMatchObject({ ageBand: '80至89周岁', livingWith: '独居' })
  })
  test('nor takes anything away: photos whose question the answers hide now stay with the case, and staff see them', async () => {
    const item = present(await itemAt('temporary-relief'))
    const photos = present(item.form.find(({ key }) => key === 'evidencePhotos'))
    const { showWhen } = photos
    photos.showWhen = { key: 'eventType', equals: '火灾' }
    try {
      const evidencePhotos = [
        await world.upload('o-1940', await photo(31)),
        await world.upload('o-1940', await photo(32)),
      ]
      const fire = { eventType: '火灾', familyMembers: '只有申请人一个人', evidencePhotos }
      const bring = await askedAgain('o-1940', 'temporary-relief', fire, { askedIn2020: '那时候问的' })
      const [before] = await cases.find({ 'item.id': 'temporary-relief', ownerOpenid: 'o-1940' })
      const taken = present(before).form.evidencePhotos as { fileID: string }[]
      expect(taken).toHaveLength(2)
      const { data, error } = await bring({ form: { eventType: '意外伤害' } })
      expect(error).toBeUndefined()
      await world.settle()
      const after = present(await cases.get(data.caseId))
      expect(after.form).not.toHaveProperty('evidencePhotos')
      // nor is what a version of the item asked that is no more
      expect(after.form).toMatchObject({ eventType: '意外伤害', askedIn2020: '那时候问的' })
      expect(after.earlier.map(({ path, file }) => [path, file.fileID])).toEqual(
        taken.map(({ fileID }) => ['form.evidencePhotos', fileID]),
      )
      const seen = (await world.admin(staff.clerk, 'casework.get', { caseId: data.caseId })).data
      const answer = seen.form.find(({ key }: { key: string }) => key === 'evidencePhotos')
      expect(answer.text).toBe('现在不用填')
      for (const { url } of answer.earlierFiles) expect((await fetch(url)).status).toBe(200)
      expect(answer.earlierFiles).toHaveLength(2)
    } finally {
      photos.showWhen = showWhen
    }
  })
  test('a day that has passed since then was in the future; one told now must be', async () => {
    const aWeekAgo = new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10)
    const bring = await askedAgain(
      'o-1940',
      'assistance-check-consent',
      { authorizedMembers: '只有申请人一个人' },
      { validUntil: aWeekAgo },
    )
    const late = await bring({ form: { purpose: '医疗救助', validUntil: aWeekAgo } })
    expect(Object.keys(late.error.fields ?? {})).toEqual(['form.validUntil'])
    expect((await bring({ form: { purpose: '医疗救助' } })).error).toBeUndefined()
  })
})

describe('whom a draft is for can be chosen anew until it is handed in', () => {
  const save = async (more: object) => {
    const item = (await itemAt('elder-care-subsidy'))!
    const input = { requestId: requestId(), itemId: item.id, itemVersion: item.version, form: {}, materials: {} }
    return world.app('o-daughter', 'casework.saveDraft', { ...input, ...more })
  }
  test('the mother, then oneself, then the mother again', async () => {
    const { _id: self, dependents } = await personOfPhone('o-daughter')
    const mother = present(dependents[0]).personId
    const { caseId } = (await save({ forDependent: mother })).data
    const applicant = async () => (await cases.get(caseId))!.applicant.personId
    expect(await applicant()).toBe(mother)
    await save({ caseId, forDependent: null })
    expect(await applicant()).toBe(self)
    // not mentioned is not changed
    await save({ caseId })
    expect(await applicant()).toBe(self)
    const told = await apply('o-daughter', 'elder-care-subsidy', {}, { caseId, forDependent: mother })
    expect(told.error).toBeUndefined()
    const { parties, ...found } = (await cases.get(caseId))!
    expect(found.applicant).toMatchObject({ personId: mother, name: '老样例' })
    expect(found.runningKey).toBe(`elder-care-subsidy:${mother}`)
    expect(parties).toContain(mother)
  })
  test('an applicant whose number changed meanwhile is called at the new one', async () => {
    const { caseId } = (await save({})).data
    await people.updateWhere({ openid: 'o-daughter' }, { phoneMasked: '199****0000' })
    const told = await apply('o-daughter', 'elder-care-subsidy', {}, { caseId })
    expect(told.error).toBeUndefined()
    expect((await cases.get(caseId))!.applicant.phoneMasked).toBe('199****0000')
  })
})

describe('one matter of one person runs once', () => {
  test('the second application is shown the first', async () => {
    const input = await make.submitInput()
    const first = await world.app('o-resident', 'casework.submit', input)
    const second = await world.app('o-resident', 'casework.submit', {
      ...input,
      requestId: requestId(),
      materials: { m3: { files: [await world.upload('o-resident', await photo(7))] } },
    })
    expect(second.error).toMatchObject({ code: 'NOT_NOW', about: { caseId: first.data.caseId } })
    expect(second.error.message).toContain(first.data.no)
    const draft = await world.app('o-resident', 'casework.saveDraft', {
      requestId: requestId(),
      itemId: input.itemId,
      itemVersion: input.itemVersion,
      form: input.form,
      materials: {},
    })
    const third = await world.app('o-resident', 'casework.submit', {
      ...input,
      requestId: requestId(),
      caseId: draft.data.caseId,
      version: draft.data.version,
      materials: { m3: { files: [await world.upload('o-resident', await photo(8))] } },
    })
    expect(third.error).toMatchObject({ code: 'NOT_NOW', about: { caseId: first.data.caseId } })
    // what was filled in is still there, for when the first has ended
    expect((await world.app('o-resident', 'casework.draft', { caseId: draft.data.caseId })).error).toBeUndefined()
    const { version } = (await world.app('o-resident', 'casework.get', { caseId: first.data.caseId })).data
    await world.app('o-resident', 'casework.withdraw', { caseId: first.data.caseId, version })
    const again = await world.app('o-resident', 'casework.submit', {
      ...input,
      requestId: requestId(),
      materials: { m3: { files: [await world.upload('o-resident', await photo(9))] } },
    })
    expect(again.error).toBeUndefined()
  })

  test('of two in the same instant one runs', async () => {
    const input = await make.submitInput('o-neighbour')
    const told = await Promise.all(
      [1, 2, 3].map(async (shade) =>
        world.app('o-neighbour', 'casework.submit', {
          ...input,
          requestId: requestId(),
          materials: { m3: { files: [await world.upload('o-neighbour', await photo(shade))] } },
        }),
      ),
    )
    expect(told.filter(({ ok }) => ok)).toHaveLength(1)
    for (const { ok, error } of told) if (!ok) expect(error.code).toBe('NOT_NOW')
  })

  test('a daughter’s application and her mother’s own are one matter', async () => {
    const { dependents } = await personOfPhone('o-daughter')
    const told = await apply(
      'o-daughter',
      'senior-age-allowance',
      {},
      { forDependent: present(dependents[0]).personId },
    )
    expect(told.error.code).toBe('NOT_NOW')
    expect(told.error.message).toContain('老样例')
    // whose application it is not may not look at it, and is not sent there
    const son = await apply('o-son', 'senior-age-allowance', {}, { forDependent: present(dependents[0]).personId })
    expect(son.error).toMatchObject({ code: 'NOT_NOW', message: expect.stringContaining('正在办理') })
    expect(son.error.about).toBeUndefined()
    expect(son.error.message).not.toContain('编号')
  })

  test('a draft that was begun for oneself and is handed in for the mother is her second, too', async () => {
    const { dependents } = await personOfPhone('o-son')
    const item = present(await itemAt('senior-age-allowance'))
    const begun = { requestId: requestId(), itemId: item.id, itemVersion: item.version, form: {}, materials: {} }
    const { caseId } = (await world.app('o-son', 'casework.saveDraft', begun)).data
    const told = await apply(
      'o-son',
      'senior-age-allowance',
      {},
      { caseId, forDependent: present(dependents[0]).personId },
    )
    expect(told.error).toMatchObject({ code: 'NOT_NOW', message: expect.stringContaining('老样例') })
    expect((await world.app('o-son', 'casework.draft', { caseId })).error).toBeUndefined()
  })

  test('a child’s two allowances are two matters, the same one twice is one', async () => {
    const { dependents } = await personOfPhone('o-daughter')
    const forDependent = present(dependents[1]).personId
    const again = await apply('o-daughter', 'unattended-child-support', {}, { forDependent })
    expect(again.error.code).toBe(again.error.fields ? 'BAD_INPUT' : 'NOT_NOW')
    const other = await apply('o-daughter', 'dibao-apply', { householdMembers: '只有申请人一个人' }, { forDependent })
    expect(other.error).toBeUndefined()
  })

  test('several hospital stays are several matters', async () => {
    const stay = () =>
      apply('o-1944', 'medical-reimbursement', { admitDate: '2026-06-01', dischargeDate: '2026-06-03' })
    expect((await stay()).error).toBeUndefined()
    expect((await stay()).error).toBeUndefined()
  })
})

describe('what was given once is offered again', () => {
  const known = (openid: string, itemId: string, more: object = {}) =>
    world.app(openid, 'casework.known', { itemId, ...more })

  test('to whoever gave it, for the same person, in one more request', async () => {
    const { data, cost } = await known('o-1944', 'disability-living-subsidy')
    expect(data.form).toEqual({ payoutAccount: '6222021234567890123' })
    expect(cost.requests).toBeLessThanOrEqual(2)
    expect((await known('o-worker', 'disability-living-subsidy')).data.form).toEqual({})
    const { dependents } = await personOfPhone('o-daughter')
    expect((await known('o-daughter', 'dibao-apply')).data.form).toEqual({})
    const forMother = await known('o-daughter', 'dibao-apply', { forDependent: present(dependents[0]).personId })
    expect(forMother.data.form).toEqual({ payoutAccount: '6222021234567890123' })
  })

  test('a card for allowances is not any bank card, and half a number in a draft is nothing given', async () => {
    expect((await known('o-1944', 'disability-living-subsidy')).data.form).toHaveProperty('payoutAccount')
    const { data } = await known('o-1944', 'maternity-allowance')
    expect(data.form).toEqual({ account: '6222021234567890123' })
    const item = (await itemAt('dibao-apply'))!
    const draft = { requestId: requestId(), itemId: item.id, itemVersion: item.version, materials: {} }
    await world.app('o-son', 'casework.saveDraft', { ...draft, form: { payoutAccount: '6222 02' } })
    expect((await known('o-son', 'dibao-apply')).data.form).toEqual({})
  })

  test('and that the same is under way is said before anything is filled in, to whoever may see it', async () => {
    const { rows } = (await world.app('o-1944', 'casework.mine', {})).data
    const theirs = rows.find(({ itemName }: { itemName: string }) => itemName.includes('高龄津贴'))
    const { data } = await known('o-1944', 'senior-age-allowance')
    expect(data.running).toEqual({ caseId: theirs.caseId, words: expect.stringContaining(`编号${theirs.no}`) })
    expect((await known('o-worker', 'senior-age-allowance')).data.running).toBeNull()
    expect((await known('o-1944', 'medical-reimbursement')).data.running).toBeNull()
  })

  test('and never of somebody whom one does not look after', async () => {
    const { _id } = await personOfPhone('o-1944')
    expect((await known('o-neighbour', 'dibao-apply', { forDependent: _id })).error.code).toBe('BAD_INPUT')
  })
})
