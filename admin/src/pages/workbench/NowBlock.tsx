import type { ReactNode } from 'react'
import type { Answer } from '../../api/use-answer'
import { goTo, hashOf } from '../../app/hash'
import { Block } from '../../widgets/Block'
import { NotYet } from '../../widgets/states'

interface NowBlockProps<Row> {
  title: string
  /** the section where all of it is, and how that is called here */
  section: string
  all: string
  answer: Omit<Answer<{ rows: Row[] }>, 'replace'>
  lines: number
  /** what is said when there is none */
  none: string
  idOf: (row: Row) => string
  line: (row: Row) => ReactNode
}

/** The first few of what a section has to be done now; a click opens one there. */
export function NowBlock<Row>({ title, section, all, answer, lines, none, idOf, line }: NowBlockProps<Row>) {
  const rows = answer.data?.rows
  return (
    <Block title={title} extra={<a href={hashOf(section)}>{all}</a>} testId={`${section}-now`}>
      <NotYet answer={answer} lines={lines} />
      {rows?.length === 0 && <p className="quiet">{none}</p>}
      <ul className="now-list">
        {rows?.map((row) => (
          <li key={idOf(row)}>
            <button type="button" className="plain row" onClick={() => goTo(section, idOf(row))}>
              {line(row)}
            </button>
          </li>
        ))}
      </ul>
    </Block>
  )
}
