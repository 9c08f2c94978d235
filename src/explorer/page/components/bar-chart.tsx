import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Locale } from '../words/language.ts'

/** A part of a bar, from the bottom up. */
export interface Segment {
  /** Class that colours it. */
  readonly name: string
  readonly value: number
  readonly onChoose: () => void
}

export interface Bar {
  readonly key: string
  /** Below the bar; '' for none. */
  readonly tick: string
  /** All numbers of the bar, in lines: the tooltip and what a screen reader says. */
  readonly lines: readonly string[]
  readonly segments: readonly Segment[]
  readonly onChoose: () => void
}

interface Props {
  readonly locale: Locale
  readonly name: string
  readonly title: string
  readonly legend?: ComponentChildren
  readonly bars: readonly Bar[]
  /** The least step of the axis; bars begin at a true zero. */
  readonly leastStep: number
  readonly formatValue: (value: number) => string
  /** The same numbers as a table. */
  readonly table: ComponentChildren
}

const MOST_STEPS = 5
/** What quotients of decimals may be off. */
const TINY = 1e-9

/** How many steps reach the largest value, each 1, 2 or 5 times a power of ten, and none below `least`. */
function stepsTo(most: number, least: number): { readonly step: number; readonly count: number } {
  if (most <= 0) return { step: Math.max(least, 1), count: 1 }
  const wanted = Math.max(most / MOST_STEPS, least)
  const power = 10 ** Math.floor(Math.log10(wanted) + TINY)
  const step = power * ([1, 2, 5].find((factor) => factor * power >= wanted - TINY) ?? 10)
  return { step, count: Math.ceil(most / step - TINY) }
}

const sumOf = (bar: Bar) => bar.segments.reduce((sum, { value }) => sum + value, 0)

function Column({ bar, top, hint, isStop, onFocus, onHover, onLeave, onMove }: ColumnProps) {
  const sum = sumOf(bar)
  return (
    <button
      type="button"
      class="column"
      data-bar={bar.key}
      data-tick={bar.tick}
      tabIndex={isStop ? 0 : -1}
      aria-label={[...bar.lines, hint].join(', ')}
      onFocus={onFocus}
      onBlur={onLeave}
      onMouseEnter={onHover}
      onKeyDown={onMove}
      onClick={(event) => {
        const part = event.target instanceof HTMLElement ? event.target.dataset.segment : undefined
        const segment = bar.segments.find(({ name }) => name === part)
        if (segment) segment.onChoose()
        else bar.onChoose()
      }}
    >
      <span class="stack" style={{ height: `${(sum / top) * 100}%` }}>
        {bar.segments.map(({ name, value }) => (
          <span
            key={name}
            class={`segment ${name}`}
            data-segment={name}
            style={{ height: sum === 0 ? '0' : `${(value / sum) * 100}%` }}
          />
        ))}
      </span>
    </button>
  )
}

interface ColumnProps {
  readonly bar: Bar
  readonly top: number
  readonly hint: string
  /** The one column that Tab comes to; arrows go on from it. */
  readonly isStop: boolean
  readonly onFocus: () => void
  readonly onHover: () => void
  readonly onLeave: () => void
  readonly onMove: (event: KeyboardEvent) => void
}

function moveAlong(event: KeyboardEvent): void {
  const { currentTarget } = event
  if (!(currentTarget instanceof HTMLElement)) return
  const [previous, next] = [currentTarget.previousElementSibling, currentTarget.nextElementSibling]
  const target = { ArrowLeft: previous, ArrowRight: next }[event.key]
  if (!(target instanceof HTMLElement)) return
  event.preventDefault()
  target.focus()
}

/** Bars from a true zero; each leads to its mails, by mouse and by keyboard, and says its numbers. */
export function BarChart({
  locale,
  name,
  title,
  legend,
  bars,
  leastStep,
  formatValue,
  table,
}: Props) {
  const [active, setActive] = useState<number>()
  const [stop, setStop] = useState(0)
  const { texts } = locale
  const shown = active === undefined ? undefined : bars[active]
  const { step, count } = stepsTo(Math.max(0, ...bars.map(sumOf)), leastStep)
  const left = ((active ?? 0) + 0.5) / bars.length
  return (
    <figure class="chart" data-chart={name}>
      <figcaption>
        <h3>{title}</h3>
        {legend}
      </figcaption>
      {bars.length === 0 ? (
        <p class="hint">{texts.noData}</p>
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: only the tooltip goes when the mouse does
        <div class="plot" onMouseLeave={() => setActive(undefined)}>
          <div class="axis" aria-hidden="true">
            {Array.from({ length: count + 1 }, (_, index) => (
              <span key={index}>{formatValue((count - index) * step)}</span>
            ))}
          </div>
          {/* biome-ignore lint/a11y/useSemanticElements: these buttons are no fields of a form */}
          <div class="columns" role="group" aria-label={title} style={{ '--steps': count }}>
            {bars.map((bar, index) => (
              <Column
                key={bar.key}
                bar={bar}
                top={step * count}
                hint={texts.showThese}
                isStop={index === Math.min(stop, bars.length - 1)}
                onHover={() => setActive(index)}
                onLeave={() => setActive(undefined)}
                onFocus={() => {
                  setActive(index)
                  setStop(index)
                }}
                onMove={moveAlong}
              />
            ))}
          </div>
          {shown && (
            <div
              class={left > 0.5 ? 'tooltip before' : 'tooltip'}
              role="tooltip"
              style={{ '--at': `${left * 100}%` }}
            >
              {shown.lines.map((line) => (
                <div key={line}>{line}</div>
              ))}
            </div>
          )}
        </div>
      )}
      {bars.length > 0 && (
        <details class="data">
          <summary>{texts.showTable}</summary>
          <div class="wide">{table}</div>
        </details>
      )}
    </figure>
  )
}
