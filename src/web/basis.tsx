/** The rule that something rests on: a “?” beside it, or the article's own name, opens the wording and says how far that is checked. */
import { Link } from '@tanstack/react-router'
import { Popover } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { type Basis, isOwn, standingLabel } from '../law/statute.ts'
import { articleText, cite, findStatute } from '../law/statutes.ts'

/** Where the rules library shows an article. */
export const placeInLibrary = (basis: Basis): { to: string; search: Record<string, string> } | undefined =>
  isOwn(basis) ? undefined : { to: '/rules', search: { statute: basis.statute, article: basis.article } }

const Wording = ({ basis }: { basis: Basis }) => {
  const text = articleText(basis)
  const place = placeInLibrary(basis)
  const renumbered = isOwn(basis) ? undefined : findStatute(basis.statute)?.renumbered
  return (
    <div className="wording">
      <p>{text?.says ?? '法规库中没有这一条。'}</p>
      {renumbered && <p className="small soft">{renumbered}</p>}
      {text && <p className="small soft">{standingLabel[text.standing]}</p>}
      {place && (
        <p className="small">
          <Link {...place}>在法规库中查看</Link>
        </p>
      )}
    </div>
  )
}

export const Cited = ({ basis, label }: { basis: Basis; label?: string }) => (
  <Popover trigger="click" content={<Wording basis={basis} />} title={cite(basis)} styles={{ root: { maxWidth: 420 } }}>
    <button type="button" className={isOwn(basis) ? 'plain cited own' : 'plain cited'}>
      {label ?? cite(basis)}
    </button>
  </Popover>
)

/**
 * The one mark of a rule, beside the field, step, limit or sentence that rests on it. Opened by click or Enter, closed by Escape without
 * closing what it stands in; a screen reader hears whose rule it is, and its wording while it is open.
 */
export const RuleMark = ({ basis, of }: { basis: Basis; of: string }) => {
  const [open, setOpen] = useState(false)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return
    event.stopPropagation()
    event.nativeEvent.stopImmediatePropagation()
    setOpen(false)
  }
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      title={isOwn(basis) ? '本单位规定' : cite(basis)}
      content={<Wording basis={basis} />}
      styles={{ root: { maxWidth: 420 } }}
    >
      <button type="button" className="rule-mark no-print" aria-label={`${of}的依据`} aria-expanded={open} onKeyDown={onKeyDown}>
        ?
      </button>
    </Popover>
  )
}
