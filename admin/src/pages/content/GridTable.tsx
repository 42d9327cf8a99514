import type { Delivery } from '../../../../domain/publishing/views'

export function GridTable({ rows }: { rows: Delivery['byGrid'] }) {
  if (rows.length === 0) return null
  return (
    <table className="candidates grid-table" data-testid="grid-table">
      <thead>
        <tr>
          <th>网格</th>
          <th>人数</th>
          <th>微信已送达</th>
          <th>没有发出</th>
          <th>已读</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.grid}>
            <td>{row.name}</td>
            <td className="figure">{row.people}</td>
            <td className="figure">{row.sent}</td>
            <td className={row.failed > 0 ? 'figure tone-error' : 'figure'}>{row.failed}</td>
            <td className="figure">{row.read}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
