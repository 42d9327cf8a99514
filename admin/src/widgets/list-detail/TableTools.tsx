import { PrintIcon, RootListIcon, TableIcon } from 'tdesign-icons-react'
import { Button } from 'tdesign-react'
import { moveTo, usePlace } from '../../app/hash'
import { ExportButton, type ExportProps } from './ExportButton'

/** The list as a table and back; a table can be taken along: as a file, or on paper. */
export function TableTools<Row>(exported: ExportProps<Row>) {
  const { query } = usePlace()
  const asTable = query.as === 'table'
  const word = asTable ? '回到列表' : '看成表格'
  return (
    <>
      <Button
        variant="outline"
        theme="default"
        shape="square"
        icon={asTable ? <RootListIcon /> : <TableIcon />}
        title={word}
        aria-label={word}
        onClick={() => moveTo({ query: { ...query, as: asTable ? '' : 'table' } })}
        data-testid="as-table"
      />
      {asTable && <ExportButton {...exported} />}
      {asTable && (
        <Button
          variant="outline"
          theme="default"
          icon={<PrintIcon />}
          onClick={() => window.print()}
          data-testid="print"
        >
          打印
        </Button>
      )}
    </>
  )
}
