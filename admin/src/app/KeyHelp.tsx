import { Dialog } from 'tdesign-react'

const KEYS: [string, string][] = [
  ['j', '下一件'],
  ['k', '上一件'],
  ['/', '搜索'],
  ['Enter', '从搜索到列表，从列表进到打开的一件'],
  ['a', '受理'],
  ['s', '要求补正'],
  ['Esc', '关闭窗口；离开输入框；从打开的一件回到列表，再按一次关上它'],
  ['← →', '看照片时：上一张、下一张'],
  ['+ −', '看照片时：放大、缩小'],
  ['0 1', '看照片时：整张、原来的大小'],
  ['Ctrl+Enter', '在办理窗口里：发出'],
  ['r', '看照片时：旋转'],
  ['?', '打开这张表'],
]

export function KeyHelp({ onClose }: { onClose: () => void }) {
  return (
    <Dialog
      visible
      header="键盘操作"
      width={480}
      footer={false}
      onClose={onClose}
      placement="center"
      preventScrollThrough={false}
    >
      <dl className="key-list" role="dialog" data-open="true" data-testid="key-help">
        {KEYS.map(([key, word]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{word}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
