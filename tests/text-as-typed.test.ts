import { startTown, type Town } from '../domain/messaging/testing/town'
import { settled } from '../domain/messaging/testing/townspeople'
import { caseMaker, FORM, requestId } from './harness/case-maker'
import { idNumber } from './harness/neighbourhood'

let town: Town
let count = 0

beforeAll(async () => {
  town = await startTown()
  await settled(town.home, { openid: 'o-elder', born: '1940-01-01' })
})
afterAll(() => town.close())

const profile = (more: object = {}) => ({
  requestId: requestId(),
  name: '陈样例',
  idNumber: idNumber('1980-03-03', 600 + ++count),
  phone: '13812345678',
  buildingId: 'b1',
  unit: '2',
  room: '302',
  consent: true,
  ...more,
})
const save = (more: object) => town.app(`o-typed-${count}`, 'people.saveProfile', profile(more))

describe('who I am', () => {
  test.each([
    [{ name: '王　明' }, { name: '王明' }],
    [{ name: '阿不都•热依木' }, { name: '阿不都·热依木' }],
    [
      { name: 'Alexandra Marie-Therese von Konstantinopoulos' },
      { name: 'Alexandra Marie-Therese von Konstantinopoulos' },
    ],
    [{ phone: '\u202D13812345678\u202C' }, { phoneMasked: '138****5678' }],
    [{ phone: '（0827）5234567' }, { phoneMasked: '082****4567' }],
    [{ unit: '二单元', room: '３０２室' }, { addressText: '阳光苑1栋2单元302室' }],
  ])('%j is taken', async (more, shown) => {
    expect((await save(more)).data).toMatchObject(shown)
  })

  test('an ID number with something invisible in it is taken', async () => {
    const number = idNumber('1980-03-03', 999)
    expect((await save({ idNumber: `${number}\u200B` })).error).toBeUndefined()
  })

  test.each([
    [{ name: '王明\uE863' }, 'name'],
    [{ name: '王\uD842' }, 'name'],
    [{ phone: '12345678901' }, 'phone'],
    [{ unit: '九单元' }, 'unit'],
  ])('%j is refused where it stands, and nothing is stored', async (more, field) => {
    const told = await save(more)
    expect(told.error.code).toBe('BAD_INPUT')
    expect(told.error.fields).toHaveProperty(field)
  })
})

describe('an application', () => {
  const submit = async (itemId: string, form: object) => {
    const { data } = await town.app('o-elder', 'catalog.get', { itemId })
    const item = data.item ?? data
    return town.app('o-elder', 'casework.saveDraft', {
      requestId: requestId(),
      itemId,
      itemVersion: item.version,
      form,
      materials: {},
    })
  }
  const shown = async (itemId: string, form: object, key: string) => {
    const { data, error } = await submit(itemId, form)
    expect(error).toBeUndefined()
    const view = await town.app('o-elder', 'casework.get', { caseId: data.caseId })
    return view.data.form.find((one: { key: string }) => one.key === key).text as string
  }

  test('masks what was typed with blanks before it', async () => {
    const members = [{ name: '王试二', relation: '儿子', idNumber: '               519921199901010012' }]
    const text = await shown('dibao-apply', { householdMembers: members }, 'householdMembers')
    expect(text).toContain('519921********0012')
    expect(text).not.toContain('19990101')
  })

  test.each(['3栋501', '301', '5-2-301'])('hides the door of %s', async (text) => {
    expect(await shown('childcare-subsidy', { hukouAddress: { text } }, 'hukouAddress')).not.toMatch(/\d/)
  })

  test('takes a bank card of full-width digits', async () => {
    const make = caseMaker(town, town.tokens)
    const input = await make.submitInput()
    const told = await town.app('o-resident', 'casework.submit', {
      ...input,
      form: { ...FORM, payoutAccount: '６２２２０２１２３４５６７８９０１２３' },
    })
    expect(told.error).toBeUndefined()
    expect(told.data.form.find(({ key }: { key: string }) => key === 'payoutAccount').text).toBe('尾号0123')
  })
})

describe('an order', () => {
  const order = (place: object) => {
    const at = Math.floor(Date.now() / 86_400_000) * 86_400_000 + (3 + ++count) * 86_400_000 + 2 * 3600_000
    return town.app('o-elder', 'volunteering.order', {
      requestId: requestId(),
      serviceId: 'buy-groceries',
      startAt: at,
      place,
    })
  }
  test('has its address written one way', async () => {
    const { data } = await order({ buildingId: 'b1', unit: '2单元', room: '301室' })
    expect(data.placeText).toBe('阳光苑1栋2单元301室')
  })
  test('for a unit that is not there is refused, new or changed', async () => {
    const wrong = { buildingId: 'b1', unit: '99', room: '301' }
    expect((await order(wrong)).error.fields).toEqual({ 'place.unit': '阳光苑1栋只有3个单元，请检查。' })
    const { data } = await order({})
    const changed = await town.app('o-elder', 'volunteering.change', {
      orderId: data.orderId,
      version: data.version,
      place: wrong,
    })
    expect(changed.error.fields).toEqual({ 'place.unit': '阳光苑1栋只有3个单元，请检查。' })
  })
})

describe('what staff look for', () => {
  test('is found however it is typed', async () => {
    await settled(town.home, { openid: 'o-uyghur', name: '阿不都热依木·买买提' })
    const make = caseMaker(town, town.tokens)
    const { no } = await make.caseIn('submitted', 'o-uyghur')
    const full = [...no]
      .map((c: string) => (/[!-~]/.test(c) ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c))
      .join('')
    for (const search of [
      '阿不都热依木·买买提',
      '阿不都热依木买买提',
      '买买提',
      '阿不都•热',
      full,
      no.replace('-', '－'),
      no.replace('-', ''),
      no.slice(-4),
    ]) {
      const { data } = await town.admin(town.tokens.clerk, 'casework.queue', { search })
      expect([search, data.rows.map((row: { no: string }) => row.no)]).toEqual([search, [no]])
    }
  })
})

test('a notice of nothing that can be seen is refused', async () => {
  for (const html of ['<p>\u200B\u200B</p>', '<p>&nbsp;\u3000</p>', '<p>\u2800\u3164</p>', '<p>&#8203;</p>']) {
    const told = await town.admin(town.tokens.clerk, 'publishing.save', {
      requestId: requestId(),
      title: '停水通知',
      html,
      category: '停水停电',
      validUntil: new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10),
      audience: { kind: 'everyone' },
    })
    expect(told.error).toMatchObject({ code: 'BAD_INPUT', fields: { html: '请填写正文。' } })
  }
})
