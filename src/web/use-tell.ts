/** A word at the top of the page: that something was done, or why it was not. */
import { App } from 'antd'
import { useMemo } from 'react'
import { Refused } from './client.ts'

export type Tell = { done: (words: string) => void; refused: (error: unknown) => void }

export const useTell = (): Tell => {
  const { message } = App.useApp()
  return useMemo(
    () => ({
      done: (words) => void message.success(words),
      refused: (error) => void message.error(error instanceof Refused ? error.message : '页面出了故障，请刷新后再试', 6),
    }),
    [message],
  )
}
