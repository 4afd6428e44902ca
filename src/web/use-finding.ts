/** What the search box asks while one types, and what its list offers: a few of each group, to be opened at once. */
import { useEffect, useState } from 'react'
import { houseContract } from '../kit/house-contract.ts'
import { useGo } from './address.ts'
import { useAsk } from './ask.ts'
import { type Found, type FoundPaper, useGroups } from './found.tsx'

const PAUSE = 350
const OF_EACH = 3
const SHOWN = 9

/**
 * What is asked for: at least two characters, and a pause in typing, for each question is written into the trail. While an
 * input method still puts a word together, its letters are nobody's question.
 */
const useAsked = (text: string, composing: boolean): string => {
  const [asked, setAsked] = useState('')
  useEffect(() => {
    if (composing) return
    const timer = setTimeout(() => setAsked(text.trim().length >= 2 ? text.trim() : ''), PAUSE)
    return () => clearTimeout(timer)
  }, [text, composing])
  return asked
}

export type Option = { key: string; found: Found } | { key: string; paper: FoundPaper }
export type Offered = { label: string; options: Option[] }

/** The groups of the list, each with its first few, and no more than the list has room for. */
const offered = (groups: ReturnType<typeof useGroups>, papers: readonly FoundPaper[]): Offered[] => {
  const all: Offered[] = [
    ...groups.map(({ area, items }) => ({ label: area.label, options: items.map((found) => ({ key: found.id, found })) })),
    { label: '文书', options: papers.map((paper) => ({ key: paper.number, paper })) },
  ]
  let room = SHOWN
  return all
    .map(({ label, options }) => {
      const shown = options.slice(0, Math.min(OF_EACH, room))
      room -= shown.length
      return { label, options: shown }
    })
    .filter(({ options }) => options.length > 0)
}

export const useFinding = () => {
  const [text, setText] = useState('')
  const [composing, setComposing] = useState(false)
  const [at, setAt] = useState(-1)
  const [isOpen, setOpen] = useState(false)
  const go = useGo()
  const asked = useAsked(isOpen ? text : '', composing)
  const answer = useAsk(houseContract.search, { query: { q: asked } }, { enabled: asked !== '', keep: true })
  const groups = useGroups(asked === '' ? undefined : answer.data)
  const lists = offered(groups, asked === '' ? [] : (answer.data?.papers ?? []))
  const leave = (): void => {
    setOpen(false)
    setAt(-1)
  }
  const open = (option: Option): void => {
    leave()
    setText('')
    if ('found' in option) go(`/${option.found.area}/${option.found.id}`)
    else go(`/${option.paper.area}/${option.paper.recordId}`, { view: 'papers' })
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
  const shown = isOpen && asked !== '' && answer.data !== undefined
  const options = lists.flatMap((list) => list.options)
  return { text, at, setAt, setOpen, setComposing, asked, lists, options, shown, open, all, type, leave }
}
