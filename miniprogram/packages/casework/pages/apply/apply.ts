import { present } from '../../../../../domain/kernel/objects/rules'
import { refused, type Tile, tilesTrouble } from '../../../../components/photo-tiles/photo-tiles.view'
import { casePage } from '../../../../services/addresses'
import { sentenceOf } from '../../../../services/call-error'
import { clockWords, dayOf } from '../../../../services/dates'
import type { LocalDraft, Saved } from '../../../../services/drafts'
import { fieldOf } from '../../../../services/field-of'
import { me } from '../../../../services/me'
import { once } from '../../../../services/one-at-a-time'
import { fill, UNFILLED } from '../../../../services/page-state'
import { ASKS_TO_SUBSCRIBE } from '../../../../services/subscribe'
import { applyFor, type DraftSession, hearSaving, keepOwnDraft, openDraft, takeServerDraft } from '../../draft-session'
import { type WhoView, whoView } from './applicants.view'
import { type FieldView, fieldViews, screenErrors } from './fields.view'
import { type MaterialView, materialErrors, materialViews } from './materials.view'
import { type ApplyStep, applySteps } from './steps'

type Answered = WechatMiniprogram.CustomEvent<{ key: string; value: unknown }>
type Photos = WechatMiniprogram.CustomEvent<{ key: string; tiles: Tile[] }>
type RowTap = WechatMiniprogram.TouchEvent<object, object, { id: string; key: string }>

/** The form that an item describes, one topic per screen; every change is kept at once. */
Page({
  data: {
    ...UNFILLED,
    title: '',
    progress: '',
    percent: 0,
    stepTitle: '',
    kind: fieldOf<ApplyStep['kind']>('who'),
    first: true,
    last: false,
    who: fieldOf<WhoView | null>(null),
    running: fieldOf<DraftSession['running']>(null),
    fields: fieldOf<FieldView[]>([]),
    materials: fieldOf<MaterialView[]>([]),
    saved: '',
    problem: '',
  },
  itemId: '',
  caseId: fieldOf<string | undefined>(undefined),
  session: fieldOf<DraftSession | null>(null),
  errors: fieldOf<Record<string, string>>({}),

  ...ASKS_TO_SUBSCRIBE,
  onLoad({ id = '', caseId }: { id?: string; caseId?: string }) {
    this.itemId = id
    this.caseId = caseId
    this.load()
  },
  /** Back from the profile or the review page: what changed there is shown. */
  onShow() {
    hearSaving((saved) => this.heard(saved))
    if (this.session) this.load()
  },
  onHide() {
    this.session?.keeper.flush()
  },
  onUnload() {
    this.session?.keeper.flush()
  },
  load() {
    return fill(this, async () => {
      this.session = await openDraft(this.itemId, this.caseId)
      const { item, keeper, resumed } = this.session
      const savedAt = keeper.current.savedAt
      const saved = savedAt ? `已保存 ${clockWords(savedAt)}` : resumed ? '接着上次填的' : ''
      return { title: item.everyday || item.name, saved: this.data.saved || saved, ...(await this.screen()) }
    })
  },

  draft(): LocalDraft {
    return present(this.session).keeper.current
  },
  steps(): [ApplyStep, ...ApplyStep[]] {
    return applySteps(present(this.session).item)
  },
  /** What the present step shows; nothing of the others is in the page. */
  async screen() {
    const steps = this.steps()
    const at = Math.min(this.draft().step, steps.length - 1)
    const step = steps[at] ?? steps[0]
    const { item } = present(this.session)
    const whose = await this.whose()
    return {
      progress: `第${at + 1}步/共${steps.length}步`,
      percent: Math.round(((at + 1) / steps.length) * 100),
      stepTitle: step.title.replace('您的', whose),
      kind: step.kind,
      first: at === 0,
      last: at === steps.length - 1,
      problem: '',
      running: step.kind === 'who' ? present(this.session).running : null,
      who: step.kind === 'who' ? whoView(await me(), this.draft().forDependent) : null,
      fields: step.kind === 'fields' ? fieldViews(item.form, step.keys, this.draft(), this.errors) : [],
      materials: step.kind === 'materials' ? materialViews(item, this.draft(), this.errors) : [],
    }
  },
  /** 您的, or whose it is when somebody applies for an elder. */
  async whose(): Promise<string> {
    const { forDependent } = this.draft()
    if (!forDependent) return '您的'
    const elder = (await me()).dependents.find(({ personId }) => personId === forDependent)
    return elder ? `${elder.name}的` : '老人的'
  },
  step(): ApplyStep {
    const steps = this.steps()
    return steps[Math.min(this.draft().step, steps.length - 1)] ?? steps[0]
  },

  answered({ detail: { key, value } }: Answered) {
    const { keeper, item } = present(this.session)
    keeper.change({ form: { ...this.draft().form, [key]: value } })
    delete this.errors[key]
    const step = this.step()
    if (step.kind !== 'fields') return
    const fields = fieldViews(item.form, step.keys, this.draft(), this.errors)
    const shown = this.data.fields
    const same = fields.length === shown.length && fields.every((field, index) => field.key === shown[index]?.key)
    if (!same) this.setData({ fields })
    else this.settle(key, value)
    if (this.data.problem && Object.keys(this.errors).length === 0) this.setData({ problem: '' })
  },
  /**
   * The box already shows what was typed: it is not sent back, that would move the cursor. Only with an error to take
   * away does the field go again, and then with its present value.
   */
  settle(key: string, value: unknown) {
    const index = this.data.fields.findIndex((field) => field.key === key)
    const field = this.data.fields[index]
    if (field?.error) this.setData({ [`fields[${index}].value`]: value, [`fields[${index}].error`]: '' })
    else if (field) field.value = value
  },
  photos({ detail: { key, tiles } }: Photos) {
    present(this.session).keeper.change({ tiles: { ...this.draft().tiles, [key]: tiles } })
    this.clearError(key, tiles)
  },
  open({ currentTarget }: RowTap) {
    const index = this.data.materials.findIndex((row) => row.key === currentTarget.dataset.key)
    this.setData({ [`materials[${index}].open`]: true })
  },
  clearError(key: string, tiles: Tile[]) {
    const own = key.replace(/^form\./, '')
    const list = key.startsWith('form.') ? 'fields' : 'materials'
    const index = this.data[list].findIndex((row) => row.key === own)
    const row = this.data[list][index]
    if (!row) return
    delete this.errors[own]
    if (row.error) this.setData({ [`${list}[${index}].tiles`]: tiles, [`${list}[${index}].error`]: '' })
    else row.tiles = tiles
  },
  toggleDeferred({ currentTarget }: RowTap) {
    const { key } = currentTarget.dataset
    const { deferred } = this.draft()
    const next = deferred.includes(key) ? deferred.filter((one) => one !== key) : [...deferred, key]
    present(this.session).keeper.change({ deferred: next })
    delete this.errors[key]
    const index = this.data.materials.findIndex((row) => row.key === key)
    this.setData({ [`materials[${index}].deferred`]: next.includes(key), [`materials[${index}].error`]: '' })
  },
  async choosePerson({ currentTarget }: RowTap) {
    const known = applyFor(currentTarget.dataset.id || null)
    this.setData({ who: whoView(await me(), this.draft().forDependent), running: null })
    await known
    if (this.step().kind === 'who') this.setData({ running: this.session?.running ?? null })
  },
  openRunning() {
    if (this.data.running) wx.navigateTo({ url: casePage(this.data.running.caseId) })
  },
  editProfile() {
    wx.navigateTo({ url: '/packages/people/pages/profile/profile?then=back' })
  },
  editDependents() {
    wx.navigateTo({ url: '/packages/people/pages/dependents/dependents' })
  },

  next() {
    once('apply.next', async () => {
      if (!this.mayGoOn()) return
      const at = this.draft().step
      if (at + 1 < this.steps().length) return this.go(at + 1)
      await present(this.session).keeper.flush()
      wx.navigateTo({ url: `/packages/casework/pages/review/review?id=${this.itemId}` })
    })
  },
  back() {
    this.go(this.draft().step - 1)
  },
  async go(step: number) {
    present(this.session).keeper.change({ step: Math.max(0, step) })
    this.setData(await this.screen())
    wx.pageScrollTo({ scrollTop: 0, duration: 0 })
  },
  mayGoOn(): boolean {
    const step = this.step()
    const { item } = present(this.session)
    if (step.kind === 'who') {
      if (this.data.who?.known) return true
      this.editProfile()
      return false
    }
    if (step.kind === 'fields') {
      this.errors = {
        ...screenErrors(item.form, step.keys, this.values(), dayOf(Date.now())),
        ...this.photoTrouble(step.keys),
      }
      this.setData({ fields: fieldViews(item.form, step.keys, this.draft(), this.errors) })
    } else {
      this.errors = materialErrors(item, this.draft())
      this.setData({ materials: materialViews(item, this.draft(), this.errors) })
    }
    const fine = Object.keys(this.errors).length === 0
    this.setData({ problem: fine ? '' : '上面有没填好的地方，红字写着' })
    if (!fine) this.showFirstError()
    return fine
  },
  /** Answers with the photos of the form in their place, as the rules expect them. */
  values(): Record<string, unknown> {
    const { form, tiles } = this.draft()
    const photos = Object.entries(tiles).flatMap(([key, list]) =>
      key.startsWith('form.') && list.length > 0 ? [[key.slice(5), list.map(({ fileID, id }) => fileID ?? id)]] : [],
    )
    return { ...form, ...Object.fromEntries(photos) }
  },
  photoTrouble(keys: string[]): Record<string, string> {
    const { tiles } = this.draft()
    return Object.fromEntries(
      keys.map((key) => [key, tilesTrouble(tiles[`form.${key}`] ?? [])]).filter(([, trouble]) => trouble),
    )
  },
  showFirstError() {
    const [key] = Object.keys(this.errors)
    wx.pageScrollTo({ selector: `#field-${key}`, offsetTop: -16, duration: 150 })
  },

  heard(saved: Saved) {
    this.setData({ saved: saved.words })
    if (saved.kind === 'refused') this.showRefused(saved.fields)
    if (saved.kind === 'conflict') this.askWhichDraft()
  },
  /** The server opened the files: what is no photo is marked on its tile. */
  showRefused(fields: Record<string, string>) {
    const tiles = { ...this.draft().tiles }
    for (const [path, reason] of Object.entries(fields)) {
      const [, part, key, index] = /^(materials|form)\.([\w-]+)(?:\.files)?\.(\d+)$/.exec(path) ?? []
      if (!key || !index) continue
      const own = part === 'form' ? `form.${key}` : key
      tiles[own] = refused(tiles[own] ?? [], { [index]: reason })
    }
    present(this.session).keeper.change({ tiles })
    this.screen().then((screen) => this.setData(screen))
  },
  async askWhichDraft() {
    const { confirm } = await wx.showModal({
      title: '这份申请在另一部手机上也改过',
      content: '要用哪一份？没选的那份不再保留。',
      confirmText: '这部手机',
      cancelText: '另一部',
    })
    try {
      await (confirm ? keepOwnDraft() : takeServerDraft())
      await this.load()
    } catch (error) {
      this.setData({ saved: sentenceOf(error) })
    }
  },
})
