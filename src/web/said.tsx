/** What a page says when there is nothing, when something went wrong, and while it waits. */
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { Cited } from './basis.tsx'
import { type ReasonSaid, Refused } from './client.ts'

const widths = ['72%', '88%', '56%', '80%', '64%']

/** The shape of what is to come, so that nothing jumps when it comes. */
export const Bones = ({ lines = 5 }: { lines?: number }) => (
  <div className="stack" role="status" aria-label="正在读取">
    {Array.from({ length: lines }, (_, i) => widths[i % widths.length]).map((width, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: bones have no identity
      <span key={i} className="bone" style={{ width }} />
    ))}
  </div>
)

export const Nothing = ({ says, children }: { says: string; children?: ReactNode }) => (
  <div className="nothing">
    <strong>{says}</strong>
    {children}
  </div>
)

/** Reasons with the article that each rests on. */
export const Reasons = ({ reasons }: { reasons: readonly ReasonSaid[] }) => (
  <ul>
    {reasons.map((reason) => (
      <li key={`${reason.code}${reason.field ?? ''}${reason.text}`}>
        {reason.text}
        {reason.basis && (
          <>
            {' '}
            <Cited basis={reason.basis} />
          </>
        )}
      </li>
    ))}
  </ul>
)

const hasMore = (error: Refused): boolean => error.reasons.length > 1 || error.reasons.some((reason) => reason.basis)

/** What went wrong, and what to do about it. */
export const Trouble = ({ error, retry }: { error: Error; retry?: () => unknown }) => (
  <div className="trouble" role="alert">
    <strong>{error instanceof Refused ? (hasMore(error) ? '没有办成：' : error.message) : '页面出了故障，请刷新后再试'}</strong>
    {error instanceof Refused && hasMore(error) && <Reasons reasons={error.reasons} />}
    {retry && (
      <p>
        <Button size="small" onClick={() => void retry()} style={{ marginTop: 8 }}>
          重试
        </Button>
      </p>
    )}
  </div>
)
