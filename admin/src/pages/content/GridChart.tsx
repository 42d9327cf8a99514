import { BarChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import type { Delivery } from '../../../../domain/publishing/views'

use([BarChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer])

/** Sent and read, grid beside grid; the same numbers stand in the table below. */
export default function GridChart({ rows }: { rows: Delivery['byGrid'] }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const chart = init(element)
    const colour = (name: string) => getComputedStyle(element).getPropertyValue(name).trim()
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: getComputedStyle(element).fontFamily, color: colour('--pz-text-2') },
      grid: { left: 40, right: 8, top: 32, bottom: 28 },
      legend: { top: 0, right: 0, textStyle: { color: colour('--pz-text-2') } },
      tooltip: { trigger: 'axis' },
      xAxis: {
        type: 'category',
        data: rows.map((row) => row.name.replace('网格', '')),
        axisLine: { lineStyle: { color: colour('--pz-line') } },
        axisLabel: { color: colour('--pz-text-3') },
      },
      yAxis: {
        type: 'value',
        minInterval: 1,
        splitLine: { lineStyle: { color: colour('--pz-line') } },
        axisLabel: { color: colour('--pz-text-3') },
      },
      series: [
        { name: '微信已送达', type: 'bar', data: rows.map((row) => row.sent), color: colour('--pz-info') },
        { name: '已读', type: 'bar', data: rows.map((row) => row.read), color: colour('--pz-brand') },
      ],
    })
    const observer = new ResizeObserver(() => chart.resize())
    observer.observe(element)
    return () => {
      observer.disconnect()
      chart.dispose()
    }
  }, [rows])
  return <div ref={box} style={{ height: 200 }} role="img" aria-label="各网格送达和已读人数" />
}
