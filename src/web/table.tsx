/** A table as an office reads it: fixed columns, a head that stays, rows that open by click, by Enter, and by j and k. */
import { Link, useLocation } from '@tanstack/react-router'
import { type CSSProperties, type MouseEvent, type ReactNode, useLayoutEffect, useRef } from 'react'
import { useGo } from './address.ts'
import { useKeys } from './keys.ts'
import './table.css'

export type Column<R> = {
  key: string
  label: string
  width: number
  show: (row: R) => ReactNode
  /** The whole text, for what does not fit. */
  title?: (row: R) => string | undefined
  /** Numbers stand at the end of their cell. */
  end?: true
  /** May be asked for in this order. */
  sorts?: true
}

export type Sorted = { by: string; descending: boolean } | undefined

type TableGiven<R> = {
  label: string
  columns: readonly Column<R>[]
  /** Undefined while they are awaited. */
  rows: readonly R[] | undefined
  keyOf: (row: R) => string
  /** Where a row leads; then its first cell is the link. */
  to?: (row: R) => string
  /** Or what a row opens on this page. */
  open?: (row: R) => void
  sorted?: Sorted
  sort?: (by: string) => void
  /** Shown dimmed while the next rows are awaited. */
  stale?: boolean
  empty?: ReactNode
  bones?: number
  /** Its first column stays when the table is moved sideways. */
  leading?: boolean
  /** What is long is shown whole, on several lines. */
  wraps?: boolean
}

const HeadCell = ({ label, order, sort }: { label: string; order: 'ascending' | 'descending' | undefined; sort: () => void }) => (
  <button type="button" onClick={sort}>
    {label}
    <span aria-hidden="true" className={order ? 'arrow on' : 'arrow'}>
      {order === 'ascending' ? '↑' : '↓'}
    </span>
  </button>
)

const Head = <R,>({ columns, sorted, sort }: Pick<TableGiven<R>, 'columns' | 'sorted' | 'sort'>) => {
  const orderOf = (key: string): 'ascending' | 'descending' | undefined =>
    sorted?.by === key ? (sorted.descending ? 'descending' : 'ascending') : undefined
  return (
    <thead>
      <tr>
        {columns.map(({ key, label, end, sorts }) => (
          <th key={key} scope="col" className={end && 'end'} aria-sort={sorts && (orderOf(key) ?? 'none')}>
            {sorts && sort ? <HeadCell label={label} order={orderOf(key)} sort={() => sort(key)} /> : label}
          </th>
        ))}
      </tr>
    </thead>
  )
}

const BoneRows = ({ columns, count }: { columns: number; count: number }) =>
  Array.from({ length: count }, (_, row) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: bones have no identity
    <tr key={row}>
      {Array.from({ length: columns }, (_, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bones have no identity
        <td key={column}>
          <span className="bone" style={{ width: `${40 + ((row * 7 + column * 13) % 45)}%` }} />
        </td>
      ))}
    </tr>
  ))

const isOfItsOwn = (target: EventTarget): boolean => target instanceof Element && target.closest('a, button, input, label') !== null

type RowGiven<R> = { row: R; columns: readonly Column<R>[]; to: string | undefined; open: ((row: R) => void) | undefined }

const First = <R,>({ row, show, to, open }: RowGiven<R> & { show: Column<R>['show'] }) => {
  if (to)
    return (
      <Link to={to} data-row>
        {show(row)}
      </Link>
    )
  if (!open) return show(row)
  return (
    <button type="button" className="plain" data-row onClick={() => open(row)}>
      {show(row)}
    </button>
  )
}

const Row = <R,>(given: RowGiven<R>) => {
  const { row, columns, to, open } = given
  const go = useGo()
  const clicked = (event: MouseEvent): void => {
    if (isOfItsOwn(event.target) || String(window.getSelection()) !== '') return
    if (open) open(row)
    else if (to && (event.ctrlKey || event.metaKey)) window.open(to, '_blank')
    else if (to) go(to)
  }
  return (
    <tr className={to || open ? 'opens' : undefined} onClick={clicked}>
      {columns.map(({ key, show, title, end }, i) => (
        <td key={key} className={end && 'end'} title={title?.(row)}>
          {i === 0 ? <First {...given} show={show} /> : show(row)}
        </td>
      ))}
    </tr>
  )
}

/** j and k walk the rows that open. */
const useWalk = (opens: boolean) => {
  const body = useRef<HTMLTableSectionElement>(null)
  const walk = (step: number) => (): void => {
    const links = [...(body.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    const at = links.indexOf(document.activeElement as HTMLElement)
    links[at < 0 ? 0 : Math.max(0, Math.min(links.length - 1, at + step))]?.focus()
  }
  useKeys(opens ? { j: walk(1), k: walk(-1) } : {})
  return body
}

/** How far a table was scrolled at an address, so that coming back finds it so. */
const scrolled = new Map<string, number>()

const useScrolled = (label: string, isThere: boolean) => {
  const frame = useRef<HTMLElement>(null)
  const { href, pathname } = useLocation()
  const own = useRef(pathname)
  const at = `${label} ${href}`
  useLayoutEffect(() => {
    const element = frame.current
    // On the way to another page the address is already that page's.
    if (!element || !isThere || own.current !== pathname) return
    element.scrollTop = scrolled.get(at) ?? 0
    const note = (): void => void scrolled.set(at, element.scrollTop)
    element.addEventListener('scroll', note, { passive: true })
    return () => element.removeEventListener('scroll', note)
  }, [at, isThere, pathname])
  return frame
}

export const Table = <R,>({ label, columns, rows, keyOf, to, open, sorted, sort, stale, empty, bones = 10, leading, wraps }: TableGiven<R>) => {
  const body = useWalk(to !== undefined || open !== undefined)
  const place = useScrolled(label, rows !== undefined)
  const frame = ['table-frame', stale && 'stale', leading && 'leading', wraps && 'wrapping'].filter(Boolean).join(' ')
  const total = columns.reduce((sum, column) => sum + column.width, 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reached by the keyboard
    <section ref={place} className={frame} aria-label={label} aria-busy={!rows || stale} tabIndex={0}>
      <table style={{ '--least': `${total}px` } as CSSProperties}>
        <colgroup>
          {columns.map(({ key, width }) => (
            <col key={key} style={{ '--width': `${width}px`, '--share': `${(width / total) * 100}%` } as CSSProperties} />
          ))}
        </colgroup>
        <Head columns={columns} sorted={sorted} {...(sort ? { sort } : {})} />
        <tbody ref={body}>
          {rows ? (
            rows.map((row) => <Row key={keyOf(row)} row={row} columns={columns} to={to?.(row)} open={open} />)
          ) : (
            <BoneRows columns={columns.length} count={bones} />
          )}
        </tbody>
      </table>
      {rows?.length === 0 && empty}
    </section>
  )
}
