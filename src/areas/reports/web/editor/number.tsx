/** One number of the body: it opens onto its records; why there is none is said where it stands. */
import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react'
import { figureNamed, partInWords } from '../../../../web/figures/figure-words.ts'
import { useHouse, useNames } from '../../../../web/house.tsx'
import { besideInWords } from '../../beside.ts'
import type { Token } from '../../body.ts'
import { useToken } from './tokens.ts'

/** The figure in words, with its part and with days of its own. */
export const useCalled = (): ((token: Token) => string) => {
  const { areas } = useHouse()
  const names = useNames()
  return ({ figure, part, from, to }) => {
    const label = figureNamed(areas, figure)?.figure.label ?? '没有的指标'
    const days = from && to ? `（${from}至${to}）` : ''
    return `${label}${part === null ? '' : `：${partInWords(areas, names, figure, part)}`}${days}`
  }
}

export const NumberShown = ({ token }: { token: Token }) => {
  const { said, open } = useToken(token)
  const called = useCalled()(token)
  if (!said) return <span className="unknown">…</span>
  if (said.refused)
    return (
      <span className="figure-refused" title={`${called}：${said.refused}`}>
        不闭合
      </span>
    )
  if (said.value === null)
    return (
      <span className="unknown" title={`${called}：您不在这项指标的知情范围内`}>
        —
      </span>
    )
  const note = [called, said.whole ? '' : '仅统计您知情范围内的记录', said.changed ? '这项指标的口径在引用后有改动' : ''].filter(Boolean).join('；')
  return (
    <>
      <button
        type="button"
        className={said.changed ? 'figure-run changed' : 'figure-run'}
        title={`${note}。打开背后的记录`}
        aria-label={`${called} ${said.value}，打开背后的记录`}
        onClick={open}
      >
        {said.value}
      </button>
      {besideInWords(said)}
    </>
  )
}

export const NumberView = ({ node }: NodeViewProps) => (
  <NodeViewWrapper as="span" className="figure-place">
    <NumberShown token={node.attrs as Token} />
  </NodeViewWrapper>
)
