import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Group } from '../data/statuses.ts'
import { LINE_MARK, listLines, showLines, showOnOneLine } from '../words/archive-text.ts'
import type { Locale } from '../words/language.ts'

const PATHS = {
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm4.7 11.2L20 20',
  close: 'M6 6l12 12M18 6 6 18',
  key: 'M14.5 9.5a3.5 3.5 0 1 0-2.9 3.4L13 14.3h2v2h2v2h3v-3l-5.6-5.2M8 8.5',
  down: 'M12 4v11m-5-4.5 5 5 5-5M5 20h14',
  print: 'M7 9V4h10v5M7 17H4v-7h16v7h-3M7 14h10v6H7z',
  more: 'm6 9.5 6 6 6-6',
  open: 'M3 8.5 12 14l9-5.5M3 8.5V19h18V8.5M3 8.5 12 3l9 5.5',
  delivered: 'm5 12.5 4.5 4.5L19 7.5',
  waiting: 'M12 7v5l3.5 2M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16Z',
  soft: 'M12 5v8.5m0 3.5v.5',
  hard: 'M6.5 6.5l11 11m0-11-11 11',
  drop: 'M6 12h12',
  other: 'M9.5 9.5a2.6 2.6 0 1 1 3.6 2.4c-.8.4-1.1.9-1.1 1.9m0 3v.5',
} as const

export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  )
}

/** Text of the archive on one line: nothing in it is markup, and its direction stays inside. */
export function Text({ children }: { readonly children: string }) {
  const [first, ...others] = listLines(children)
  return (
    <bdi>
      {first}
      {others.map((line) => (
        <>
          <span class="line-mark">{` ${LINE_MARK} `}</span>
          {line}
        </>
      ))}
    </bdi>
  )
}

/** An address that is broken, where it must be, behind its `@` or before a dot. */
export function Address({ children }: { readonly children: string }) {
  const [line, ...others] = listLines(children)
  if (line === undefined || others.length > 0) return <Text>{children}</Text>
  const [first, ...parts] = line.split(/(?<=@)|(?=\.)/)
  return (
    <bdi>
      {first}
      {parts.map((part) => (
        <>
          <wbr />
          {part}
        </>
      ))}
    </bdi>
  )
}

/** Text of the archive in its own lines. */
export function Lines({ children }: { readonly children: string }) {
  return <bdi class="lines">{showLines(children)}</bdi>
}

interface BadgeProps {
  readonly group: Group
  /** The status as the archive has it. */
  readonly status: string
  readonly locale: Locale
}

/** A status by mark, word and colour: none of them alone. */
export function Badge({ group, status, locale: { texts } }: BadgeProps) {
  const isKnown = group !== 'other'
  return (
    <span class={`badge ${group}`} title={`${texts.statusHints[group]} (${showOnOneLine(status)})`}>
      <Icon name={group} />
      {isKnown ? texts.statuses[group] : <Text>{status || texts.unknown}</Text>}
    </span>
  )
}

interface MenuProps {
  readonly label: ComponentChildren
  readonly name: string
  /** How many values are chosen in it; '' for none. */
  readonly count?: string
  readonly children: ComponentChildren
  readonly onOpen?: (isOpen: boolean) => void
}

/** px between a panel and the edge of the window. */
const MARGIN = 8

/** Moves the panel of a menu to the left where it would run off the right edge. */
function keepInSight(menu: HTMLElement): void {
  const panel = menu.querySelector<HTMLElement>('.panel')
  if (panel === null) return
  panel.style.marginLeft = '0'
  const over = panel.getBoundingClientRect().right + MARGIN - document.documentElement.clientWidth
  if (over > 0) panel.style.marginLeft = `${-over}px`
}

/** A button that opens a panel; Escape, a click elsewhere and a focus elsewhere close it. */
export function Menu({ label, name, count = '', children, onOpen }: MenuProps) {
  const element = useRef<HTMLDetailsElement>(null)
  // Its values come after it was opened, and make it wider.
  useLayoutEffect(() => {
    if (element.current?.open) keepInSight(element.current)
  })
  useEffect(() => {
    const close = () => element.current?.removeAttribute('open')
    const onPointer = ({ target }: Event) => {
      if (target instanceof Node && !element.current?.contains(target)) close()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !element.current?.open) return
      close()
      event.stopPropagation()
      element.current.querySelector('summary')?.focus()
    }
    document.addEventListener('pointerdown', onPointer)
    document.addEventListener('keydown', onKey, true)
    return () => {
      document.removeEventListener('pointerdown', onPointer)
      document.removeEventListener('keydown', onKey, true)
    }
  }, [])
  return (
    <details
      class={count === '' ? 'menu' : 'menu active'}
      data-menu={name}
      ref={element}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) {
          currentTarget.removeAttribute('open')
        }
      }}
      onToggle={(event) => {
        keepInSight(event.currentTarget)
        onOpen?.(event.currentTarget.open)
      }}
    >
      <summary>
        {label}
        {/* As wide with a number as without: a menu does not move while values are chosen in it. */}
        <span class="end">
          {count === '' ? <Icon name="more" /> : <b class="number">{count}</b>}
        </span>
      </summary>
      <div class="panel">{children}</div>
    </details>
  )
}
