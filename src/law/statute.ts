/** A rule that a step, a limit or a conclusion rests on: an article of a statute, or a rule an office set for itself. */
import type { Day } from './day.ts'

/**
 * How far our wording of an article may be trusted: `read` was checked against the text, `memory` was not,
 * `advice` is a default of this platform and no law at all.
 */
export type Standing = 'read' | 'memory' | 'advice'
export const standingLabel: Record<Standing, string> = {
  read: '已对照文本核对',
  memory: '凭记忆整理，使用前请对照文本核对',
  advice: '平台建议的默认做法，可以修改，不是法规规定',
}

export type ArticleText = { says: string; standing: Standing }
export type Statute = {
  code: string
  name: string
  /** The day from which the edition at hand holds. */
  since: Day
  /** Set when a revision renumbered the articles: then no number is shown, only what the rule is about. */
  renumbered?: string
  articles: Record<string, ArticleText>
}

export type ArticleBasis = { statute: string; article: string }
/** A rule that the unit set for itself: shown and counted apart from limits of the law. */
export type OwnBasis = { setBy: 'unit'; rule: string }
export type Basis = ArticleBasis | OwnBasis

/** Declares a statute; `.article(n)` is a compile error for an article that the library does not hold. */
export const statute = <const S extends Statute>(declared: S) => ({
  ...declared,
  article: (article: keyof S['articles'] & (string | number)): ArticleBasis => ({ statute: declared.code, article: String(article) }),
})

export const ownRule = (rule: string): OwnBasis => ({ setBy: 'unit', rule })

export const isOwn = (basis: Basis): basis is OwnBasis => 'setBy' in basis

/** Wraps our own wording of an article that was read in the text. */
export const read = (says: string): ArticleText => ({ says, standing: 'read' })
/** Wraps our own wording of an article known from memory alone. */
export const memory = (says: string): ArticleText => ({ says, standing: 'memory' })
