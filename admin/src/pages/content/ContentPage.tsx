import { useRef, useState } from 'react'
import { Button, Select } from 'tdesign-react'
import { isKeyOf } from '../../../../domain/kernel/objects/rules'
import { BOARD_WORD, type ContentKind, KINDS, staffOf, USUAL_KIND } from '../../../../domain/publishing/rules'
import type { StaffContent } from '../../../../domain/publishing/views'
import { sendCommand } from '../../api/send-command'
import { useAnswer } from '../../api/use-answer'
import { useList } from '../../api/use-list'
import { moveTo, restate } from '../../app/hash'
import { holdsOneOf, onlyReads } from '../../app/rights'
import { useMe } from '../../app/session'
import { ListDetail } from '../../widgets/list-detail/ListDetail'
import { TableTools } from '../../widgets/list-detail/TableTools'
import { useDesk } from '../../widgets/list-detail/use-desk'
import { useListPlace } from '../../widgets/list-detail/use-list-place'
import { SearchBox } from '../../widgets/SearchBox'
import { EmptyState } from '../../widgets/states'
import { useTitle } from '../../widgets/use-title'
import { CONTENT_STATUSES } from '../../words/content-words'
import { ContentEditor } from './ContentEditor'
import { ContentLine } from './ContentLine'
import { ContentPane } from './ContentPane'
import { CONTENT_COLUMNS } from './columns'
import {
  type ContentFilters,
  contentFiltersIn,
  contentInput,
  contentQueryOf,
  withContentSearch,
} from './content-filters'
import { contentList } from './content-list'
import { newOf } from './use-content-draft'
import '../../widgets/detail.css'
import './content.css'

const ADDRESSED = { read: contentFiltersIn, write: contentQueryOf, searched: withContentSearch }
const idOf = (row: StaffContent) => row.noticeId
const STATUSES = [
  { value: '', label: '全部状态' },
  ...Object.entries(CONTENT_STATUSES).map(([value, { word }]) => ({ value, label: word })),
]

/** Notices at the left, the opened one at the right: a draft in the editor, the others with their delivery. */
export default function ContentPage() {
  const me = useMe()
  const canWrite = !onlyReads(me)
  const { filters, openId, asTable, narrow, search: searchFor } = useListPlace(ADDRESSED)
  const search = useRef<HTMLInputElement>(null)
  // A content just created stays in the editor in which it was written: typing must not be interrupted by its new address.
  const [born, setBorn] = useState<{ noticeId: string; kind: ContentKind } | null>(null)
  const [editor, setEditor] = useState(0)
  const writing = KINDS.find((kind) => newOf(kind) === openId) ?? (openId === born?.noticeId ? born?.kind : undefined)
  const isWriting = writing !== undefined
  const mine = KINDS.filter((kind) => holdsOneOf(me, staffOf(kind)))
  const writable = canWrite ? mine.filter(({ writers }) => holdsOneOf(me, writers)) : []
  const list = useList(contentList, contentInput(filters))
  const { order: _, ...counted } = contentInput(filters)
  const { data: total } = useAnswer('publishing.count', list.more ? counted : null)
  const { data: opened } = useAnswer('publishing.get', openId && !isWriting && !asTable ? { noticeId: openId } : null, {
    anew: true,
  })
  const desk = useDesk(list, idOf, opened)
  useTitle(
    writing ? `写${writing.word}` : opened?.title,
    filters.status ? CONTENT_STATUSES[filters.status].word : null,
    BOARD_WORD,
  )

  const statusWord = filters.status ? CONTENT_STATUSES[filters.status].word : '全部'
  const write = (kind: ContentKind) => {
    setBorn(null)
    setEditor((last) => last + 1)
    moveTo({ rest: [newOf(kind)], query: contentQueryOf(filters) })
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
            onChange={searchFor}
            onEnter={desk.openFirst}
            input={search}
            placeholder="标题里的词"
          />
          <div className="row">
            <Select
              value={filters.status}
              onChange={(status) => narrow({ ...filters, status: isKeyOf(CONTENT_STATUSES, status) ? status : '' })}
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
              name={`${BOARD_WORD}-${statusWord}`}
              unit="份"
              columns={CONTENT_COLUMNS}
              ask={async () => (await sendCommand('publishing.export', contentInput(filters))).rows}
            />
          </div>
          {writable.length > 0 && (
            <div className="row wrap">
              {writable.map((kind) => (
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
      line={(content) => <ContentLine content={content} />}
      listTestId="notice-list"
      rowTestId="notice-row"
      rowKey="notice"
      empty={<NoContent writable={writable} filters={filters} />}
      unopened={
        <EmptyState title={canWrite ? '从左边选一份，或写一份新的' : '从左边选一份'}>
          <kbd>j</kbd> 下一份，<kbd>k</kbd> 上一份，<kbd>/</kbd> 搜索{canWrite && '。发布前能看到给多少人看。'}
        </EmptyState>
      }
      table={asTable && { title: `${BOARD_WORD} · ${statusWord}`, columns: CONTENT_COLUMNS, testId: 'notice-table' }}
    >
      {writing && (
        <ContentEditor
          key={editor}
          newKind={writing}
          content={null}
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
        <ContentPane
          key={openId}
          noticeId={openId}
          onSaved={list.put}
          onDone={(after) => desk.goOn(after, `${after.title}：${CONTENT_STATUSES[after.status].word}。`)}
          onLost={() => void list.reload()}
        />
      )}
    </ListDetail>
  )
}

const isNarrowed = ({ status, kind }: ContentFilters) => status !== '' || kind !== ''

function NoContent({ writable, filters }: { writable: readonly ContentKind[]; filters: ContentFilters }) {
  const word = filters.search.trim()
  const kind = KINDS.find(({ name }) => name === filters.kind)
  const first = kind ? writable.find(({ name }) => name === kind.name) : writable[0]
  if (word) {
    return (
      <EmptyState title={`没有找到“${word}”`}>
        {isNarrowed(filters) ? '只在这种状态、这一种类里找了，换成“全部”也许有。' : '标题里都没有这个词。换个词再找。'}
      </EmptyState>
    )
  }
  return (
    <EmptyState title={filters.status ? '这种状态的现在没有' : `还没有${kind?.word ?? BOARD_WORD}`}>
      {first && !filters.status && `点“写${first.word}”开始第一份。`}
    </EmptyState>
  )
}
