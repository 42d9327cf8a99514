import { elderMode, setElderMode, setTextSize, type TextSize, textSize } from '../../../../services/appearance'
import { fieldOf } from '../../../../services/field-of'
import { knownMe, rememberMe } from '../../../../services/me'
import { sendCommand } from '../../../../services/send-command'
import { forgetAllUnsent } from '../../../../services/unsent-storage'

type SizeTap = WechatMiniprogram.TouchEvent<object, object, { size: TextSize }>
type Shell = { refreshLook(): void }

Page({
  data: {
    elder: false,
    size: fieldOf<TextSize>('auto'),
    sizes: [
      { size: 'auto', name: '跟着微信' },
      { size: 'normal', name: '标准' },
      { size: 'large', name: '大' },
      { size: 'largest', name: '特大' },
    ],
  },

  onShow() {
    this.setData({ elder: elderMode(), size: textSize() })
  },
  chooseSize({ currentTarget }: SizeTap) {
    const { size } = currentTarget.dataset
    setTextSize(size)
    this.setData({ size })
    this.refresh()
  },
  toggleElder() {
    const elder = !this.data.elder
    setElderMode(elder)
    this.setData({ elder })
    this.refresh()
    this.rememberElder(elder)
  },
  /** For the next phone; this one has it already, so a failure needs no word. */
  async rememberElder(elder: boolean) {
    const known = knownMe()
    if (!known?.known || !known.name) return
    const { name, version } = known
    try {
      rememberMe(await sendCommand('people.saveProfile', { version, name, elder, consent: true }))
    } catch {
      // Kept on this phone.
    }
  },
  refresh() {
    const shell = this.selectComponent('#shell') as unknown as Shell | null
    shell?.refreshLook()
  },
  openPrivacy() {
    wx.openPrivacyContract({})
  },
  async clearDrafts() {
    const { confirm } = await wx.showModal({
      title: '清除本机草稿？',
      content: '这部手机里没交完的申请会清掉。已经保存到社区的，在“我的办件”里还能找到。',
      confirmText: '清除',
    })
    if (!confirm) return
    const count = forgetAllUnsent()
    wx.showToast({ title: count > 0 ? `清掉了${count}份` : '本来就没有草稿', icon: 'none' })
  },
})
