import type { Host } from '../runtime/types'
import { chooseAction } from '../wechat/sheets/action-sheet'
import { askModal, type Modal } from '../wechat/sheets/modal'
import { clearToast, showToast, toastShown } from '../wechat/sheets/toast'
import { api, Failure, type Family, type Options } from './calling'

export function feedback(host: Host): Family {
  return {
    showToast: api('showToast', { title: 'String' }, (options) =>
      showToast(
        {
          title: options.title,
          icon: options.icon ?? 'success',
          image: options.image && host.asset(options.image),
          mask: options.mask,
        },
        options.duration ?? 1500,
      ),
    ),
    hideToast: api('hideToast', {}, clearToast),
    showLoading: api('showLoading', { title: 'String' }, ({ title, mask }) =>
      showToast({ title, icon: 'loading', mask }, 0),
    ),
    hideLoading: api('hideLoading', {}, () => {
      if (!toastShown()) throw new Failure("toast can't be found")
      clearToast()
    }),
    showModal: api('showModal', {}, (options) => {
      limit('cancelText', options.cancelText, 4)
      limit('confirmText', options.confirmText, 4)
      return askModal(options as Modal)
    }),
    showActionSheet: api('showActionSheet', { itemList: 'Array' }, showActionSheet),
    enableAlertBeforeUnload: api('enableAlertBeforeUnload', { message: 'String' }, ({ message }) => {
      const page = host.current()
      if (page) leaving.set(page.id, message)
    }),
    disableAlertBeforeUnload: api('disableAlertBeforeUnload', {}, () => {
      const page = host.current()
      if (page) leaving.delete(page.id)
    }),
  }
}

/** page id -> what to ask before the back arrow leaves it (wx.enableAlertBeforeUnload); the shell asks. */
export const leaving = new Map<number, string>()

async function showActionSheet({ itemList, alertText, itemColor }: Options) {
  if (itemList.length < 1) throw new Failure('parameter error: itemList should have at least 1 item')
  if (itemList.length > 6) throw new Failure('parameter error: itemList should not be large than 6')
  const tapIndex = await chooseAction(itemList, { alert: alertText, color: itemColor })
  if (tapIndex === undefined) throw new Failure('cancel')
  return { tapIndex }
}

function limit(name: string, text: unknown, characters: number): void {
  if (typeof text === 'string' && [...text].length > characters)
    throw new Failure(`${name} length should not larger than ${characters} Chinese characters`)
}
