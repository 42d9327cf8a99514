import { useState } from 'react'
import { replacePlace, usePlace } from '../../app/hash'
import { EmptyState } from '../../widgets/states'
import { useKeys } from '../../widgets/use-keys'
import { OrderDetail } from './OrderDetail'
import { OrderList } from './OrderList'
import { ORDER_TABS, type OrderTab, stepThrough } from './order-tabs'
import { useOrders } from './use-orders'
import '../../widgets/detail.css'
import './orders.css'

/** Orders at the left, the opened one at the right; both look again every 10 s. */
export default function OrdersPage() {
  const { rest } = usePlace()
  const openId = rest[0] ?? null
  const [tab, setTab] = useState<OrderTab>('waiting')
  const [search, setSearch] = useState('')
  const orders = useOrders(ORDER_TABS[tab].statuses, search)
  const open = (orderId: string) => replacePlace('orders', orderId)
  const step = (by: 1 | -1) => {
    const next = stepThrough(orders.rows, openId, by)
    if (next) open(next)
  }
  useKeys({ j: () => step(1), k: () => step(-1), '/': () => document.getElementById('order-search')?.focus() })
  return (
    <div className="orders">
      <OrderList
        orders={orders}
        tab={tab}
        onTab={setTab}
        search={search}
        onSearch={setSearch}
        openId={openId}
        onOpen={open}
      />
      <div className="orders-main">
        {openId ? (
          <OrderDetail key={openId} orderId={openId} onChanged={() => void orders.reload()} />
        ) : (
          <EmptyState title="从左边选一单">
            <kbd>j</kbd> 下一单，<kbd>k</kbd> 上一单，<kbd>/</kbd> 搜索
          </EmptyState>
        )}
      </div>
    </div>
  )
}
