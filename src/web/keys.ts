/** Keys that work anywhere on a page, but never while someone types, composes Chinese, or a dialog is open. */
import { useEffect, useRef } from 'react'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) || target.role === 'combobox')

/** A dialog that was closed may stay in the page unseen: it holds no key back. */
const dialogIsOpen = (): boolean =>
  [...document.querySelectorAll('[role="dialog"]:not([aria-hidden="true"]), dialog[open]')].some((dialog) => dialog.getClientRects().length > 0)

const composing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229

/** Ctrl-K, Ctrl-Enter and the like are named `ctrl+k`; plain keys by themselves. */
const nameOf = (event: KeyboardEvent): string => `${event.ctrlKey || event.metaKey ? 'ctrl+' : ''}${event.key.toLowerCase()}`

export type Keys = Readonly<Record<string, () => void>>

export const useKeys = (keys: Keys): void => {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const heard = (event: KeyboardEvent): void => {
      if (composing(event) || event.altKey || dialogIsOpen()) return
      const name = nameOf(event)
      const act = latest.current[name]
      if (!act || (isTyping(event.target) && !name.startsWith('ctrl+'))) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', heard)
    return () => document.removeEventListener('keydown', heard)
  }, [])
}
