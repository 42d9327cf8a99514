import { type Area, dayOf, inside, now, unseal } from '../../domain/kernel'
import { isSameName } from '../../domain/kernel/text/fold'
import { checkUnit, cleanIdNumber, cleanPhone, cleanRoom, cleanUnit } from '../../domain/kernel/text/rules'
import { hasWeChat, identityOf, type Person, PURPOSE } from '../../domain/people'
import type { Told } from '../../domain/people/new-person'
import { people } from '../../domain/people/person'
import { checkIdentity } from '../../domain/people/rules'
import type { Community, CommunityBuilding, Grid } from '../../domain/places'
import type { Row } from './sheets'

/** One line of the report. */
export interface Remark {
  sheet: string
  line: number
  /** never more of a person than the line says */
  why: string
}

/** Everything that an import would do, found out before it does anything. */
export interface Plan {
  grids: Grid[]
  buildings: CommunityBuilding[]
  added: Told[]
  changed: { person: Person; told: Told }[]
  /** rows that say what is known already */
  same: number
  /** rows that are right and are left alone, with the reason */
  passedOver: Remark[]
  refused: Remark[]
}

const AT_ONCE = 100

/** Judges every row; rows of one file know each other. */
export async function planOf(rows: Row[], community: Community): Promise<Plan> {
  const plan: Plan = { grids: [], buildings: [], added: [], changed: [], same: 0, passedOver: [], refused: [] }
  const of = (sheet: Row['sheet']) => rows.filter((row) => row.sheet === sheet)
  planGrids(of('网格'), community, plan)
  planBuildings(of('楼栋'), community, plan)
  const places = { ...community, grids: plan.grids, buildings: plan.buildings }
  await planPeople(of('居民'), places, plan)
  return plan
}

const remark = ({ sheet, line }: Row, why: string): Remark => ({ sheet, line, why })

function planGrids(rows: Row[], community: Community, plan: Plan): void {
  plan.grids = [...community.grids]
  const seen = new Map<Area, number>()
  for (const row of rows) {
    const { 编号: number = '', 名称: name = '' } = row.cells
    const area = areaOf(community, number)
    const why =
      area === null
        ? `网格编号“${number}”不对，请写两位数字，例如07。`
        : name === '' || name.length > 30
          ? '请写网格的名称，最多30个字。'
          : seen.has(area)
            ? `和第${seen.get(area)}行是同一个网格，请只留一行。`
            : null
    if (why !== null || area === null) {
      plan.refused.push(remark(row, why ?? ''))
      continue
    }
    seen.set(area, row.line)
    const at = plan.grids.findIndex((grid) => grid.area === area)
    const known = plan.grids[at]
    if (known?.name === name) plan.same += 1
    if (known) plan.grids[at] = { ...known, name }
    else plan.grids.push({ area, name, worker: null })
  }
}

const areaOf = (community: Community, number: string): Area | null =>
  /^\d{1,2}$/.test(number) && Number(number) > 0 ? `${community._id}/${number.padStart(2, '0')}` : null

function planBuildings(rows: Row[], community: Community, plan: Plan): void {
  plan.buildings = [...community.buildings]
  const seen = new Map<string, number>()
  for (const row of rows) {
    const told = buildingOf(row, community)
    const why = 'why' in told ? told.why : whyNoBuilding(told, plan, seen)
    if (why !== null || 'why' in told) {
      plan.refused.push(remark(row, why ?? ''))
      continue
    }
    seen.set(told.id, row.line)
    const at = plan.buildings.findIndex(({ id }) => id === told.id)
    const known = plan.buildings[at]
    if (known && JSON.stringify(known) === JSON.stringify(told)) plan.same += 1
    if (known) plan.buildings[at] = told
    else plan.buildings.push(told)
  }
}

function buildingOf({ cells }: Row, community: Community): CommunityBuilding | { why: string } {
  const {
    编号: id = '',
    名称: name = '',
    网格编号: number = '',
    单元数: count = '',
    纬度: lat = '',
    经度: lng = '',
  } = cells
  if (!/^[A-Za-z0-9_-]{1,40}$/.test(id)) return { why: `楼栋编号“${id}”不对，只能有字母、数字和横线。` }
  if (name === '' || name.length > 40) return { why: '请写楼栋的名称，最多40个字。' }
  const grid = areaOf(community, number)
  if (grid === null) return { why: `网格编号“${number}”不对，请写两位数字，例如07。` }
  const units = Number(count)
  if (!Number.isInteger(units) || units < 1 || units > 99) return { why: `单元数“${count}”不对，请写1到99的整数。` }
  if (lat === '' && lng === '') return { id, name, grid, units, location: null }
  const at = { lat: Number(lat), lng: Number(lng) }
  if (inChina(at)) return { id, name, grid, units, location: at }
  if (inChina({ lat: at.lng, lng: at.lat })) return { why: '纬度和经度写反了，请对调（纬度小，经度大）。' }
  return { why: `位置“${lat}，${lng}”不在国内，请检查；不知道就两格都留空。` }
}

const inChina = ({ lat, lng }: { lat: number; lng: number }) => lat > 3 && lat < 54 && lng > 73 && lng < 136

function whyNoBuilding(told: CommunityBuilding, plan: Plan, seen: Map<string, number>): string | null {
  if (seen.has(told.id)) return `和第${seen.get(told.id)}行是同一个楼栋编号，请只留一行。`
  if (!plan.grids.some(({ area }) => area === told.grid))
    return `没有编号是${told.grid.slice(-2)}的网格，请先在“网格”表里添上。`
  const named = plan.buildings.find(({ id, name }) => name === told.name && id !== told.id)
  if (named) return `名称和楼栋${named.id}一样，居民会分不清，请改一个。`
  const known = plan.buildings.find(({ id }) => id === told.id)
  if (known && known.grid !== told.grid)
    return `这栋楼原来在网格${known.grid.slice(-2)}，换网格会换掉住户的网格员，不能用导入来改。请对照后改回，或联系系统管理员。`
  return null
}

async function planPeople(rows: Row[], community: Community, plan: Plan): Promise<void> {
  const today = dayOf(now())
  const told: { row: Row; person: Told; idIndex: string }[] = []
  const seen = new Map<string, number>()
  for (const row of rows) {
    const read = personOf(row, community, today)
    if ('why' in read) {
      plan.refused.push(remark(row, read.why))
      continue
    }
    const { idIndex } = identityOf(read.idNumber)
    const twice = seen.get(idIndex)
    if (twice !== undefined) plan.refused.push(remark(row, `和第${twice}行是同一个身份证号，请只留一行。`))
    else told.push({ row, person: read, idIndex })
    seen.set(idIndex, twice ?? row.line)
  }
  for (let from = 0; from < told.length; from += AT_ONCE) {
    const page = told.slice(from, from + AT_ONCE)
    const found = await people.find({ idIndex: inside(page.map(({ idIndex }) => idIndex)) }, { limit: AT_ONCE })
    for (const { row, person, idIndex } of page)
      judge(row, person, found.find((known) => known.idIndex === idIndex) ?? null, community, plan)
  }
}

function personOf({ cells, spoilt }: Row, community: Community, today: string): Told | { why: string } {
  const { 姓名: name = '', 身份证号: idNumber = '', 手机号: phone = '', 楼栋: building = '', 单元: unit = '' } = cells
  if (spoilt.includes('身份证号'))
    return { why: '身份证号被表格存成了数字，后三位已经丢失。请把这一列设成文本，重新填这个号码。' }
  const [why] = Object.values(checkIdentity({ name, idNumber, ...(phone ? { phone } : {}) }, today))
  if (why) return { why }
  const identity = { name, idNumber: cleanIdNumber(idNumber), phone: phone ? cleanPhone(phone) : null }
  if (building === '') {
    if (unit || cells.房号) return { why: '写了单元或房号，没有写楼栋。请写楼栋的名称或编号。' }
    return { ...identity, home: null }
  }
  const known = community.buildings.find(({ id, name: called }) => id === building || called === building)
  if (!known) return { why: `没有楼栋“${building}”，请对照“楼栋”表里的名称或编号。` }
  const wrongUnit = checkUnit(unit, known.name, known.units)
  if (wrongUnit) return { why: wrongUnit }
  return { ...identity, home: { buildingId: known.id, unit: cleanUnit(unit), room: cleanRoom(cells.房号 ?? '') } }
}

function judge(row: Row, told: Told, known: Person | null, community: Community, plan: Plan): void {
  if (!known) plan.added.push(told)
  else if (known.community !== community._id)
    plan.refused.push(remark(row, '这个身份证号已经在另一个社区的名册里。请先和那个社区核对，由一方迁出。'))
  else if (!isSameName(known.name, told.name))
    plan.refused.push(remark(row, '名册里这个身份证号是另一个姓名，请对照身份证检查姓名和号码。'))
  else if (isKnown(known, told)) plan.same += 1
  else if (hasWeChat(known) || known.roles.some(({ role }) => role === 'gridWorker'))
    plan.passedOver.push(remark(row, '本人已经在微信里登记，以本人登记的电话和住址为准，没有改。'))
  else plan.changed.push({ person: known, told })
}

/** Whether the register says so already; an empty cell says nothing. */
function isKnown({ phone, address }: Person, told: Told): boolean {
  const samePhone = told.phone === null || (phone !== null && unseal(phone, PURPOSE.phone) === told.phone)
  if (told.home === null) return samePhone
  const room = address?.room ? unseal(address.room, PURPOSE.room) : ''
  const { buildingId, unit } = told.home
  return samePhone && address?.buildingId === buildingId && address.unit === unit && room === told.home.room
}
