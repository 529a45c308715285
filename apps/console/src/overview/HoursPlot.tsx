import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components'
import { type ECharts, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import type { OverviewView } from '../../../../contracts/desk.ts'
import { useIsDark } from '../frame/theme.ts'
import { clockTime } from '../frame/time.ts'
import { useOverviewText } from './texts.ts'

use([BarChart, LineChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer])

/** Sessions that began (bars) and were handed off (line) in each of the last 24 hours; the numbers also as a table. */
export function HoursPlot({ hours }: { hours: OverviewView['hours'] }) {
  const t = useOverviewText()
  const dark = useIsDark()
  const box = useRef<HTMLDivElement>(null)
  const chart = useRef<ECharts>(undefined)
  useEffect(() => {
    const made = init(box.current, null, { renderer: 'svg' })
    chart.current = made
    const observer = new ResizeObserver(() => made.resize())
    if (box.current) observer.observe(box.current)
    return () => {
      observer.disconnect()
      made.dispose()
    }
  }, [])
  const names = { sessions: t('began'), handoffs: t('handedOff') }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours of the page change with `dark`
  useEffect(() => {
    chart.current?.setOption(optionsOf(hours, names), { notMerge: true })
  }, [hours, dark, names.sessions])
  return (
    <figure className="hours-plot">
      <figcaption className="row tiny faint hours-key">
        <span>
          <i className="bar" /> {names.sessions}
        </span>
        <span>
          <i className="line" /> {names.handoffs}
        </span>
      </figcaption>
      <div ref={box} className="hours-canvas" aria-hidden="true" />
      <table className="unseen">
        <caption>{t('hours')}</caption>
        <thead>
          <tr>
            <th>{t('from')}</th>
            <th>{names.sessions}</th>
            <th>{names.handoffs}</th>
          </tr>
        </thead>
        <tbody>
          {hours.map((hour) => (
            <tr key={hour.from}>
              <td>{clockTime(hour.from)}</td>
              <td>{hour.sessions}</td>
              <td>{hour.handoffs}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}

function optionsOf(hours: OverviewView['hours'], names: { sessions: string; handoffs: string }) {
  const style = getComputedStyle(document.documentElement)
  const colour = (name: string) => style.getPropertyValue(name).trim()
  const words = { color: colour('--text-3'), fontSize: 12 }
  return {
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { left: 36, right: 8, top: 12, bottom: 24 },
    tooltip: {
      trigger: 'axis',
      backgroundColor: colour('--bg-surface'),
      borderColor: colour('--line'),
      textStyle: { color: colour('--text'), fontSize: 13 },
      axisPointer: { type: 'shadow', shadowStyle: { color: colour('--bg-hover') } },
    },
    xAxis: {
      type: 'category',
      data: hours.map((hour) => clockTime(hour.from)),
      axisLabel: { ...words, interval: 2 },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colour('--line-strong') } },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: words,
      splitLine: { lineStyle: { color: colour('--line') } },
    },
    series: [
      {
        name: names.sessions,
        type: 'bar',
        data: hours.map((hour) => hour.sessions),
        itemStyle: { color: colour('--c1'), borderRadius: [2, 2, 0, 0] },
        barMaxWidth: 22,
      },
      {
        name: names.handoffs,
        type: 'line',
        data: hours.map((hour) => hour.handoffs),
        symbolSize: 5,
        itemStyle: { color: colour('--c2') },
        lineStyle: { width: 2, color: colour('--c2') },
      },
    ],
  }
}
