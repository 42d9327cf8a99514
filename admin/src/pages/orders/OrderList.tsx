import { Button } from 'tdesign-react'
import { Pill } from '../../widgets/Mark'
import { SearchBox } from '../../widgets/SearchBox'
import { EmptyState, ErrorState, Skeleton } from '../../widgets/states'
import { Tabs } from '../../widgets/Tabs'
import { momentText, waitedText } from '../../words/dates'
import { ORDER_STATUSES } from '../../words/order-words'
import { ORDER_TABS, type OrderTab } from './order-tabs'
import type { Orders } from './use-orders'

interface OrderListProps {
  orders: Orders
  tab: OrderTab
  onTab: (tab: OrderTab) => void
  search: string
  onSearch: (text: string) => void
  openId: string | null
  onOpen: (orderId: string) => void
}

export function OrderList({ orders, tab, onTab, search, onSearch, openId, onOpen }: OrderListProps) {
  return (
    <div className="list-side">
      <div className="filter-bar">
        <Tabs
          label="点单分组"
          value={tab}
          onChange={onTab}
          options={(Object.keys(ORDER_TABS) as OrderTab[]).map((key) => ({ value: key, word: ORDER_TABS[key].word }))}
          testId="orders"
        />
        <SearchBox id="order-search" value={search} onChange={onSearch} placeholder="姓名、单号、服务" />
      </div>
      {orders.loading && <Skeleton lines={15} />}
      {orders.error && orders.rows.length === 0 && (
        <ErrorState error={orders.error} retry={() => void orders.reload()} />
      )}
      {!orders.loading && !orders.error && orders.rows.length === 0 && (
        <EmptyState title={search.trim() ? '没有找到' : ORDER_TABS[tab].empty}>
          {search.trim() ? '换个词，或看看别的分组。' : '居民在小程序里点单后，会自己出现在这里。'}
        </EmptyState>
      )}
      <ul className="order-list" data-testid="order-list">
        {orders.rows.map((order) => {
          const status = ORDER_STATUSES[order.status]
          return (
            <li key={order.orderId} className="case-row" aria-current={order.orderId === openId ? 'true' : undefined}>
              <button
                type="button"
                className="plain"
                onClick={() => onOpen(order.orderId)}
                data-testid="order-row"
                data-order={order.orderId}
              >
                <div className="row">
                  <strong className="grow ellipsis">{order.serviceName}</strong>
                  <Pill tone={status.tone}>{status.word}</Pill>
                </div>
                <div className="row quiet">
                  <span className="grow ellipsis">
                    {order.forName} · {order.placeText}
                  </span>
                </div>
                <div className="row faint">
                  <span className="grow figure">{momentText(order.startAt)}</span>
                  {tab === 'waiting' && <span className="tone-accent">{waitedText(order.waitingMinutes)}</span>}
                  {order.volunteerName && <span>{order.volunteerName}</span>}
                </div>
              </button>
            </li>
          )
        })}
      </ul>
      {(orders.back || orders.forth) && (
        <div className="row pager">
          <Button variant="outline" size="small" disabled={!orders.back} onClick={() => orders.back?.()}>
            上一页
          </Button>
          <Button variant="outline" size="small" disabled={!orders.forth} onClick={() => orders.forth?.()}>
            下一页
          </Button>
        </div>
      )}
    </div>
  )
}
