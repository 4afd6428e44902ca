/** The keys, for those who ask with “?” or at the help. */
import { Modal } from 'antd'
import { useKeys } from './keys.ts'

const keys: [string, string][] = [
  ['Ctrl K 或者 /', '查找'],
  ['j　k', '在列表中下移、上移；在记录页看下一条、上一条'],
  ['回车', '打开选中的一行'],
  ['←　→', '列表上一页、下一页'],
  ['[　]　t', '日历上一页、下一页、回到今天'],
  ['Ctrl 回车', '提交正在填写的内容'],
  ['Esc', '关闭打开的窗口'],
  ['?', '显示这些按键'],
]

export const KeyHelp = ({ shown, show }: { shown: boolean; show: (shown: boolean) => void }) => {
  useKeys({ '?': () => show(true) })
  return (
    <Modal title="按键" open={shown} onCancel={() => show(false)} footer={null} width={460}>
      <dl className="key-help">
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
