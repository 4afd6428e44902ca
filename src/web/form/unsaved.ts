/** What was typed is not lost by a slip: leaving a form that was touched is asked about first. */
import { useBlocker } from '@tanstack/react-router'
import { App } from 'antd'

export const useUnsaved = (isTouched: boolean): void => {
  const { modal } = App.useApp()
  useBlocker({
    disabled: !isTouched,
    enableBeforeUnload: () => isTouched,
    shouldBlockFn: async () => {
      const leave = await modal.confirm({
        title: '填写的内容还没有提交',
        content: '离开后不会保留。',
        okText: '离开',
        cancelText: '继续填写',
      })
      return !leave
    },
  })
}
