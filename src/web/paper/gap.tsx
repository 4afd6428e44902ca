/** A gap in a paper: the hint until someone writes, then their words, written in place. */
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import type { Run } from '../../kit/paper.ts'

/** What was written into the gaps; without `write` they are only read. */
export type Writing = { texts: ReadonlyMap<string, string>; write?: (blank: string, text: string) => void }

type Blank = Extract<Run, { blank: string }>

/** Words stand in the text itself; a box would break the lines of the paper. */
export const Gap = ({ run, writing }: { run: Blank; writing: Writing }) => {
  const place = useRef<HTMLSpanElement>(null)
  const text = writing.texts.get(run.blank) ?? run.text ?? ''
  useLayoutEffect(() => {
    if (place.current && place.current.textContent !== text) place.current.textContent = text
  }, [text])
  if (!writing.write) return <span className={text ? 'gap filled' : 'gap'}>{text || `〔${run.hint}〕`}</span>
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    place.current?.blur()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a box of its own would break the lines of the paper
    <span
      ref={place}
      className={text ? 'gap filled' : 'gap'}
      role="textbox"
      tabIndex={0}
      aria-label={run.hint}
      contentEditable="plaintext-only"
      suppressContentEditableWarning
      data-hint={`〔${run.hint}〕`}
      spellCheck={false}
      onKeyDown={press}
      onBlur={(event) => writing.write?.(run.blank, event.currentTarget.textContent?.trim() ?? '')}
    />
  )
}
