/** The search box in the bar: Ctrl-K or / from anywhere, results as one types, the whole list by Enter. */
import { SearchOutlined } from '@ant-design/icons'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { houseContract } from '../kit/house-contract.ts'
import { useGo } from './address.ts'
import { useAsk } from './ask.ts'
import { type Found, FoundWords } from './found.tsx'
import './finder.css'
import { useKeys } from './keys.ts'

const PAUSE = 350
const SHOWN = 8

/** What is asked for: at least two characters, and a pause in typing, for each question is written into the trail. */
const useAsked = (text: string): string => {
  const [asked, setAsked] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim().length >= 2 ? text.trim() : ''), PAUSE)
    return () => clearTimeout(timer)
  }, [text])
  return asked
}

type ListSaid = { id: string; items: Found[]; asked: string; at: number; more: boolean; open: (found: Found) => void; all: () => void }

const Results = ({ id, items, asked, at, more, open, all }: ListSaid) => (
  <div className="results">
    <div id={id} role="listbox" aria-label="查找结果">
      {items.map((found, i) => (
        <div key={found.id} id={`${id}-${i}`} role="option" tabIndex={-1} aria-selected={i === at} onMouseDown={() => open(found)}>
          <FoundWords found={found} />
        </div>
      ))}
    </div>
    <button type="button" className="plain all" tabIndex={-1} onMouseDown={all}>
      {items.length === 0 ? `没有找到“${asked}”` : more ? '按回车查看全部结果' : `共 ${items.length} 条，按回车在页面中查看`}
    </button>
  </div>
)

const useFinding = () => {
  const [text, setText] = useState('')
  const [at, setAt] = useState(-1)
  const [isOpen, setOpen] = useState(false)
  const go = useGo()
  const asked = useAsked(isOpen ? text : '')
  const answer = useAsk(houseContract.search, { query: { q: asked } }, { enabled: asked !== '', keep: true })
  const items = asked === '' ? [] : (answer.data?.items ?? []).slice(0, SHOWN)
  const leave = (): void => {
    setOpen(false)
    setAt(-1)
  }
  const open = ({ area, id }: Found): void => {
    leave()
    setText('')
    go(`/${area}/${id}`)
  }
  const all = (): void => {
    leave()
    if (text.trim() !== '') go('/search', { q: text.trim() })
  }
  const type = (value: string): void => {
    setText(value)
    setOpen(true)
    setAt(-1)
  }
  return {
    text,
    at,
    setAt,
    isOpen,
    setOpen,
    asked,
    items,
    more: (answer.data?.items.length ?? 0) > SHOWN,
    open,
    all,
    type,
    leave,
    known: answer.data !== undefined,
  }
}

export const Finder = () => {
  const f = useFinding()
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const focus = (): void => input.current?.select()
  useKeys({ 'ctrl+k': focus, '/': focus })
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      f.setAt(Math.max(-1, Math.min(f.items.length - 1, f.at + step)))
    } else if (event.key === 'Enter') {
      const chosen = f.items[f.at]
      if (chosen) f.open(chosen)
      else f.all()
      input.current?.blur()
    } else if (event.key === 'Escape') {
      f.leave()
      input.current?.blur()
    }
  }
  const shown = f.isOpen && f.asked !== '' && f.known
  return (
    <search className="finder">
      <SearchOutlined />
      <input
        ref={input}
        role="combobox"
        aria-label="查找姓名、编号、单位、事由"
        aria-expanded={shown}
        aria-controls={id}
        aria-activedescendant={f.at >= 0 ? `${id}-${f.at}` : undefined}
        placeholder="查找姓名、编号、单位、事由"
        value={f.text}
        maxLength={50}
        onChange={(event) => f.type(event.target.value)}
        onFocus={() => f.setOpen(true)}
        onBlur={f.leave}
        onKeyDown={press}
      />
      <kbd>Ctrl K</kbd>
      {shown && <Results id={id} items={f.items} asked={f.asked} at={f.at} more={f.more} open={f.open} all={f.all} />}
    </search>
  )
}
