import { useMemo, useRef } from 'react'
import { Button } from 'tdesign-react'
import { linesOf } from '../../../../domain/kernel/objects/rules'
import type { OrderRow, StaffOrder } from '../../../../domain/volunteering/views'
import { sendCommand } from '../../api/send-command'
import { useAnswer } from '../../api/use-answer'
import { useList } from '../../api/use-list'
import { moveTo, usePlace } from '../../app/hash'
import { ListDetail } from '../../widgets/list-detail/ListDetail'
import { TableTools } from '../../widgets/list-detail/TableTools'
import { useDesk } from '../../widgets/list-detail/use-desk'
import { useListPlace } from '../../widgets/list-detail/use-list-place'
import { SearchBox } from '../../widgets/SearchBox'
import { EmptyState } from '../../widgets/states'
import { Tabs } from '../../widgets/Tabs'
import { useTitle } from '../../widgets/use-title'
import { ORDER_WORDS } from '../../words/order-words'
import { ORDER_COLUMNS } from './columns'
import { OrderDetail } from './OrderDetail'
import { OrderLine } from './OrderLine'
import { orderKind, rowOf } from './order-kind'
import {
  ORDER_TABS,
  type OrderFilters,
  type OrderTab,
  orderFiltersIn,
  orderInput,
  orderQueryOf,
  usualOrder,
  withOrderSearch,
} from './order-tabs'
import { VolunteersPage } from './volunteers/VolunteersPage'
import '../../widgets/detail.css'

const ADDRESSED = { read: orderFiltersIn, write: orderQueryOf, searched: withOrderSearch }
const idOf = (row: OrderRow) => row.orderId
const EVERYWHERE: { value: OrderTab; word: string } = { value: 'all', word: '全部' }
const TABS = linesOf(ORDER_TABS).map(([value, { word }]) => ({ value, word }))

/** Under this the address opens the volunteers: no order is called so. */
const VOLUNTEERS = 'volunteers'

/** The orders, or the volunteers who may take them. */
export default function OrdersPage() {
  return usePlace().rest[0] === VOLUNTEERS ? <VolunteersPage /> : <OrderList />
}

/** Orders at the left by their start, the opened one at the right. */
function OrderList() {
  const { filters, openId, asTable, narrow, search: searchFor } = useListPlace(ADDRESSED)
  const isSearch = filters.search.trim() !== ''
  const search = useRef<HTMLInputElement>(null)
  const list = useList(orderKind, orderInput(filters))
  const { order: _, ...counted } = orderInput(filters)
  const { data: total, reload: countAgain } = useAnswer('volunteering.count', list.more ? counted : null)
  const { data: opened } = useAnswer('volunteering.get', openId && !asTable ? { orderId: openId } : null)
  const desk = useDesk(
    list,
    idOf,
    useMemo(() => opened && rowOf(opened), [opened]),
  )
  const tabWord = filters.tab === 'all' ? '查找点单' : ORDER_TABS[filters.tab].word
  useTitle(opened && `${opened.serviceName} ${opened.no}`, tabWord, '点单')

  const changed = (after: StaffOrder | null) => {
    if (after) desk.goOn(rowOf(after), `${after.serviceName}（${after.forName}）：${ORDER_WORDS[after.status].word}。`)
    else void list.reload()
    if (list.more) void countAgain()
  }
  return (
    <ListDetail
      desk={desk}
      unit="单"
      total={total}
      search={search}
      head={
        <>
          <Tabs
            label="点单分组"
            value={filters.tab}
            onChange={(tab) => narrow({ ...filters, tab, order: '' })}
            options={[...(isSearch ? [EVERYWHERE] : []), ...TABS]}
            testId="orders"
          />
          <div className="row">
            <SearchBox
              value={filters.search}
              onChange={searchFor}
              onEnter={desk.openFirst}
              input={search}
              placeholder="姓名、单号、服务"
            />
            <Button
              variant="outline"
              theme="default"
              onClick={() => moveTo({ rest: [VOLUNTEERS], query: {} })}
              data-testid="to-volunteers"
            >
              志愿者
            </Button>
            <TableTools
              name={`点单-${filters.tab === 'all' ? '全部' : ORDER_TABS[filters.tab].word}`}
              unit="单"
              columns={ORDER_COLUMNS}
              ask={async () => (await sendCommand('volunteering.export', orderInput(filters))).rows}
            />
          </div>
        </>
      }
      sorting={{
        order: filters.order || usualOrder(filters.tab),
        words: { asc: '时间早的在前', desc: '时间晚的在前' },
        usual: usualOrder(filters.tab),
        onChange: (order) => narrow({ ...filters, order }),
      }}
      line={(order) => <OrderLine order={order} isSearch={filters.tab === 'all'} />}
      listTestId="order-list"
      rowTestId="order-row"
      rowKey="order"
      empty={<NoOrders filters={filters} />}
      unopened={
        <EmptyState title="从左边选一单">
          <kbd>j</kbd> 下一单，<kbd>k</kbd> 上一单，<kbd>/</kbd> 搜索
        </EmptyState>
      }
      table={
        asTable && {
          title: `点单 · ${tabWord}${isSearch ? ` · “${filters.search.trim()}”` : ''}`,
          columns: ORDER_COLUMNS,
          testId: 'order-table',
        }
      }
    >
      {openId && <OrderDetail key={openId} orderId={openId} onChanged={changed} />}
    </ListDetail>
  )
}

function NoOrders({ filters: { search, tab } }: { filters: OrderFilters }) {
  const word = search.trim()
  if (tab === 'all' || word) {
    return (
      <EmptyState title={`没有找到“${word}”`}>
        {tab === 'all' ? '所有点单里都没有。换个词再找。' : '只在这个分组里找了，“全部”里也许有。'}
      </EmptyState>
    )
  }
  return <EmptyState title={ORDER_TABS[tab].empty}>居民在小程序里点单后，会自己出现在这里。</EmptyState>
}
