/** The search box in the bar: Ctrl-K or / from anywhere, results in groups as one types, the whole list by Enter. */
import { SearchOutlined } from '@ant-design/icons'
import { type KeyboardEvent, useId, useRef } from 'react'
import { FoundWords, PaperWords } from './found.tsx'
import './finder.css'
import { useKeys } from './keys.ts'
import { type Offered, type Option, useFinding } from './use-finding.ts'

const label = '查找姓名、拼音、编号、文号、单位、事由'

type ListSaid = { id: string; lists: Offered[]; asked: string; chosen: Option | undefined; open: (option: Option) => void; all: () => void }

const Results = ({ id, lists, asked, chosen, open, all }: ListSaid) => (
  <div className="results">
    <div id={id} role="listbox" aria-label="查找结果">
      {lists.map((list) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options in a list is no fieldset
        <div key={list.label} role="group" aria-label={list.label}>
          <p aria-hidden="true">{list.label}</p>
          {list.options.map((option) => (
            <div
              key={option.key}
              id={`${id}-${option.key}`}
              role="option"
              tabIndex={-1}
              aria-selected={option.key === chosen?.key}
              onMouseDown={() => open(option)}
            >
              {'found' in option ? <FoundWords found={option.found} /> : <PaperWords paper={option.paper} />}
            </div>
          ))}
        </div>
      ))}
    </div>
    <button type="button" className="plain all" tabIndex={-1} onMouseDown={all}>
      {lists.length === 0 ? `没有找到“${asked}”` : '全部结果（回车）'}
    </button>
  </div>
)

export const Finder = () => {
  const f = useFinding()
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const focus = (): void => input.current?.select()
  useKeys({ 'ctrl+k': focus, '/': focus })
  const chosen = f.shown ? f.options[f.at] : undefined
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      f.setAt(Math.max(-1, Math.min(f.options.length - 1, f.at + step)))
    } else if (event.key === 'Enter') {
      if (chosen) f.open(chosen)
      else f.all()
      input.current?.blur()
    } else if (event.key === 'Escape') {
      f.leave()
      input.current?.blur()
    }
  }
  return (
    <search className="finder">
      <SearchOutlined />
      <input
        ref={input}
        role="combobox"
        aria-label={label}
        aria-expanded={f.shown}
        aria-controls={id}
        aria-activedescendant={chosen ? `${id}-${chosen.key}` : undefined}
        autoComplete="off"
        placeholder={label}
        value={f.text}
        maxLength={50}
        onChange={(event) => f.type(event.target.value)}
        onCompositionStart={() => f.setComposing(true)}
        onCompositionEnd={() => f.setComposing(false)}
        onFocus={() => f.setOpen(true)}
        onBlur={f.leave}
        onKeyDown={press}
      />
      <kbd>Ctrl K</kbd>
      {f.shown && <Results id={id} lists={f.lists} asked={f.asked} chosen={chosen} open={f.open} all={f.all} />}
    </search>
  )
}
