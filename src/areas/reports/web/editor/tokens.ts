/** What the numbers of the body are just now, for whoever draws one: handed down past the editor. */
import { createContext, useContext } from 'react'
import type { Span, Token } from '../../body.ts'
import { keyOf } from '../../body.ts'
import type { TokenSaid } from '../../contract.ts'

export type Tokens = { values: ReadonlyMap<string, TokenSaid>; span: Span; open: (token: Token) => void }

export const TokensContext = createContext<Tokens>({ values: new Map(), span: { from: '', to: '' }, open: () => undefined })

export const useToken = (token: Token): { said: TokenSaid | undefined; open: () => void } => {
  const { values, span, open } = useContext(TokensContext)
  return { said: values.get(keyOf(token, span)), open: () => open(token) }
}
