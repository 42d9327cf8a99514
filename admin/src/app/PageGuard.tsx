import { Component, type ReactNode } from 'react'
import { Button } from 'tdesign-react'

/** A page that breaks says so instead of leaving the window white. */
export class PageGuard extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    if (!this.state.broken) return this.props.children
    return (
      <div className="state" role="alert">
        <strong>这一页没能显示出来</strong>
        <div>已经办好的不受影响，没发出的文字还在。刷新后再看一次；还不行请告诉社区的系统管理员。</div>
        <Button onClick={() => window.location.reload()}>刷新</Button>
      </div>
    )
  }
}
