import { type ComponentChildren, options, type VNode } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Locale } from '../words/language.ts'

/** Heights of a row in px; in a box that is narrower than `narrowBelow` a row is a card of several lines. */
interface RowHeights {
  readonly wide: number
  readonly narrow: number
  readonly narrowBelow: number
}

interface Props {
  readonly locale: Locale
  readonly label: string
  /** Class of the table. */
  readonly name: string
  readonly count: number
  readonly heights: RowHeights
  readonly head: ComponentChildren
  /** One row; a new list of rows has another `version`, and is shown from its start. */
  readonly row: (index: number) => VNode
  readonly version: unknown
  /** A row that must be in sight; -1 for none. */
  readonly wanted: number
}

/** Browsers draw no element that is higher than some ten million pixels: a longer table scrolls in steps of rows. */
const HIGHEST = 8_000_000
const SPARE = 6
/** Rows of a table on paper, some fifty pages; the CSV file holds all. */
const MOST_PRINTED = 2000

function windowOf(count: number, rowHeight: number, scroll: number, height: number) {
  const natural = count * rowHeight
  const seen = Math.ceil(height / rowHeight)
  if (natural <= HIGHEST) {
    const first = Math.max(0, Math.floor(scroll / rowHeight) - SPARE)
    const last = Math.min(count, first + seen + 2 * SPARE)
    return { first, last, before: first * rowHeight, after: (count - last) * rowHeight }
  }
  const share = Math.min(1, scroll / (HIGHEST - height))
  const first = Math.max(0, Math.round(share * (count - seen + 2)))
  const last = Math.min(count, first + seen + SPARE)
  const before = Math.min(scroll, HIGHEST - (last - first) * rowHeight)
  return { first, last, before, after: HIGHEST - before - (last - first) * rowHeight }
}

/** Where to scroll so that a row stands in the middle. */
function scrollTo(index: number, count: number, rowHeight: number, height: number): number {
  const natural = count * rowHeight
  if (natural <= HIGHEST) return index * rowHeight - height / 2
  return ((index - height / rowHeight / 2) / count) * (HIGHEST - height)
}

function useViewport(version: unknown) {
  const scroller = useRef<HTMLDivElement>(null)
  const [scroll, setScroll] = useState(0)
  const [height, setHeight] = useState(600)
  const [width, setWidth] = useState(innerWidth)
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    const measure = () => {
      setHeight(element.clientHeight)
      // With its scroll bar: that one comes and goes with the height of the rows.
      setWidth(element.offsetWidth)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  useLayoutEffect(() => {
    scroller.current?.scrollTo(0, 0)
    setScroll(0)
  }, [version])
  return { scroller, scroll, setScroll, height, width }
}

/** Whether the browser is printing: it takes the document as it stands when the event ends. */
function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const follow = ({ type }: Event) => {
      options.debounceRendering = (draw) => draw()
      setPrinting(type === 'beforeprint')
      options.debounceRendering = queueMicrotask
    }
    addEventListener('beforeprint', follow)
    addEventListener('afterprint', follow)
    return () => {
      removeEventListener('beforeprint', follow)
      removeEventListener('afterprint', follow)
    }
  }, [])
  return isPrinting
}

/** A real table of which only the rows in sight are in the document; on paper it has all, up to `MOST_PRINTED`. */
export function VirtualTable(props: Props) {
  const { count, heights, wanted, version, locale } = props
  const { scroller, scroll, setScroll, height, width } = useViewport(version)
  const isPrinting = usePrinting()
  const isNarrow = width < heights.narrowBelow
  const rowHeight = isNarrow ? heights.narrow : heights.wide
  const printed = Math.min(count, MOST_PRINTED)
  const { first, last, before, after } = isPrinting
    ? { first: 0, last: printed, before: 0, after: 0 }
    : windowOf(count, rowHeight, scroll, height)
  useLayoutEffect(() => {
    if (wanted < 0 || (wanted > first + SPARE && wanted < last - SPARE - 1)) return
    const seen = [...(scroller.current?.querySelectorAll<HTMLElement>('tr[data-index]') ?? [])]
    const isThere = seen.some(({ dataset }) => Number(dataset.index) === wanted)
    if (!isThere) scroller.current?.scrollTo(0, scrollTo(wanted, count, rowHeight, height))
  }, [wanted, version])
  const rows = Array.from({ length: last - first }, (_, index) => props.row(first + index))
  const spacer = (size: number) =>
    size > 0 && (
      // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
      <tr class="spacer" aria-hidden="true">
        <td style={{ height: `${size}px` }} />
      </tr>
    )
  return (
    <section
      class={isNarrow ? 'scroller narrow' : 'scroller'}
      ref={scroller}
      // A region that scrolls takes the focus, so that the keyboard can scroll it.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
      tabIndex={0}
      aria-label={props.label}
      onScroll={(event) => setScroll(event.currentTarget.scrollTop)}
    >
      {isPrinting && printed < count && (
        <p class="cut">{locale.texts.printedRows(locale.count(printed), locale.count(count))}</p>
      )}
      <table aria-rowcount={count + 1} class={props.name}>
        {props.head}
        <tbody>
          {spacer(before)}
          {rows}
          {spacer(after)}
        </tbody>
      </table>
    </section>
  )
}
