import { useRef, useState } from 'react'
import { Button, Select } from 'tdesign-react'
import { isKeyOf } from '../../../../domain/kernel/typed/rules'
import { type ContentKind, KINDS, staffOf, USUAL_KIND } from '../../../../domain/publishing/rules'
import type { StaffNotice } from '../../../../domain/publishing/views'
import { give } from '../../api/give'
import { useAnswer } from '../../api/use-answer'
import { useList } from '../../api/use-list'
import { moveTo, restate, usePlace } from '../../app/hash'
import { holdsOneOf, onlyReads } from '../../app/rights'
import { useMe } from '../../app/session'
import { ListDetail } from '../../widgets/list-detail/ListDetail'
import { TableTools } from '../../widgets/list-detail/TableTools'
import { useDesk } from '../../widgets/list-detail/use-desk'
import { SearchBox } from '../../widgets/SearchBox'
import { EmptyState } from '../../widgets/states'
import { useTitle } from '../../widgets/use-title'
import { NOTICE_STATUSES } from '../../words/notice-words'
import { NOTICE_COLUMNS } from './columns'
import { NoticeEditor } from './NoticeEditor'
import { NoticeLine } from './NoticeLine'
import { NoticePane } from './NoticePane'
import { type NoticeFilters, noticeFiltersIn, noticeInput, noticeQueryOf, withNoticeSearch } from './notice-filters'
import { noticeKind } from './notice-kind'
import { newOf } from './use-notice-draft'
import '../../widgets/detail.css'
import './notices.css'

const idOf = (row: StaffNotice) => row.noticeId
const STATUSES = [
  { value: '', label: '全部状态' },
  ...Object.entries(NOTICE_STATUSES).map(([value, { word }]) => ({ value, label: word })),
]

/** Notices at the left, the opened one at the right: a draft in the editor, the others with their delivery. */
export default function NoticesPage() {
  const me = useMe()
  const canWrite = !onlyReads(me)
  const { rest, query } = usePlace()
  const filters = noticeFiltersIn(query)
  const openId = rest[0] ?? null
  const search = useRef<HTMLInputElement>(null)
  // A notice just created stays in the editor in which it was written: typing must not be interrupted by its new address.
  const [born, setBorn] = useState<{ noticeId: string; kind: ContentKind } | null>(null)
  const [editor, setEditor] = useState(0)
  const writing = KINDS.find((kind) => newOf(kind) === openId) ?? (openId === born?.noticeId ? born?.kind : undefined)
  const isWriting = writing !== undefined
  const mine = KINDS.filter((kind) => holdsOneOf(me, staffOf(kind)))
  const asTable = query.as === 'table'
  const list = useList(noticeKind, noticeInput(filters))
  const { order: _, ...counted } = noticeInput(filters)
  const { data: total } = useAnswer('publishing.count', list.more ? counted : null)
  const { data: opened } = useAnswer('publishing.get', openId && !isWriting && !asTable ? { noticeId: openId } : null, {
    anew: true,
  })
  const desk = useDesk(list, idOf, opened)
  useTitle(
    writing ? `写${writing.word}` : opened?.title,
    filters.status ? NOTICE_STATUSES[filters.status].word : null,
    '通知公示',
  )

  const statusWord = filters.status ? NOTICE_STATUSES[filters.status].word : '全部'
  const narrow = (next: NoticeFilters) => moveTo({ query: { ...noticeQueryOf(next), ...(asTable && { as: 'table' }) } })
  const write = (kind: ContentKind) => {
    setBorn(null)
    setEditor((last) => last + 1)
    moveTo({ rest: [newOf(kind)], query: noticeQueryOf(filters) })
  }
  return (
    <ListDetail
      desk={desk}
      unit="份"
      total={total}
      search={search}
      head={
        <>
          <SearchBox
            value={filters.search}
            onChange={(text) =>
              restate({ query: { ...noticeQueryOf(withNoticeSearch(filters, text)), ...(asTable && { as: 'table' }) } })
            }
            onEnter={desk.openFirst}
            input={search}
            placeholder="标题里的词"
          />
          <div className="row">
            <Select
              value={filters.status}
              onChange={(status) => narrow({ ...filters, status: isKeyOf(NOTICE_STATUSES, status) ? status : '' })}
              options={STATUSES}
            />
            {mine.length > 1 && (
              <Select
                value={filters.kind}
                onChange={(kind) => narrow({ ...filters, kind: String(kind) })}
                options={[
                  { value: '', label: '全部种类' },
                  ...mine.map(({ name, word }) => ({ value: name, label: word })),
                ]}
              />
            )}
            <TableTools
              name={`通知-${statusWord}`}
              unit="份"
              columns={NOTICE_COLUMNS}
              ask={async () => (await give('publishing.export', noticeInput(filters))).rows}
            />
          </div>
          {canWrite && (
            <div className="row wrap">
              {mine
                .filter(({ writers }) => holdsOneOf(me, writers))
                .map((kind) => (
                  <Button
                    key={kind.name}
                    variant={kind === USUAL_KIND ? 'base' : 'outline'}
                    onClick={() => write(kind)}
                    data-testid={`new-${kind.name}`}
                  >
                    写{kind.word}
                  </Button>
                ))}
            </div>
          )}
        </>
      }
      sorting={{
        order: filters.order || 'desc',
        words: { desc: '新的在前', asc: '旧的在前' },
        usual: 'desc',
        onChange: (order) => narrow({ ...filters, order: order === 'asc' ? 'asc' : '' }),
      }}
      line={(notice) => <NoticeLine notice={notice} />}
      listTestId="notice-list"
      rowTestId="notice-row"
      rowKey="notice"
      empty={<NoNotices canWrite={canWrite} filters={filters} />}
      unopened={
        <EmptyState title={canWrite ? '从左边选一份，或写一份新通知' : '从左边选一份'}>
          <kbd>j</kbd> 下一份，<kbd>k</kbd> 上一份，<kbd>/</kbd> 搜索{canWrite && '。发布前能看到会送到多少人。'}
        </EmptyState>
      }
      table={asTable && { title: `通知公示 · ${statusWord}`, columns: NOTICE_COLUMNS, testId: 'notice-table' }}
    >
      {writing && (
        <NoticeEditor
          key={editor}
          newKind={writing}
          notice={null}
          onCreated={(noticeId) => {
            setBorn({ noticeId, kind: writing })
            restate({ rest: [noticeId] })
            void list.reload()
          }}
          onChanged={list.put}
          onPublished={(after) => {
            setBorn(null)
            list.put(after)
          }}
        />
      )}
      {!isWriting && openId && (
        <NoticePane
          key={openId}
          noticeId={openId}
          onSaved={list.put}
          onDone={(after) => desk.goOn(after, `${after.title}：${NOTICE_STATUSES[after.status].word}。`)}
          onLost={() => void list.reload()}
        />
      )}
    </ListDetail>
  )
}

const isNarrowed = ({ status, kind }: NoticeFilters) => status !== '' || kind !== ''

function NoNotices({ canWrite, filters }: { canWrite: boolean; filters: NoticeFilters }) {
  const word = filters.search.trim()
  if (word) {
    return (
      <EmptyState title={`没有找到“${word}”`}>
        {isNarrowed(filters) ? '只在这种状态、这一种类里找了，换成“全部”也许有。' : '标题里都没有这个词。换个词再找。'}
      </EmptyState>
    )
  }
  return (
    <EmptyState title={isNarrowed(filters) ? '没有这样的内容' : '还没有通知'}>
      {canWrite && '点“写通知”开始第一份。'}
    </EmptyState>
  )
}
