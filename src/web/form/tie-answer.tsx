/** Where a declared tie was put as a question: the answer of whoever assigns. */
import { Input } from 'antd'
import { Refused } from '../client.ts'

export const asksOfTies = (error: Error | null): boolean => error instanceof Refused && error.reasons.some(({ code }) => code === 'tieAsked')

export const TieAnswer = ({ answer, set }: { answer: string; set: (answer: string) => void }) => (
  <div className="field wide">
    <label htmlFor="tie-answer">是否应当回避，为什么</label>
    <Input.TextArea
      id="tie-answer"
      autoSize={{ minRows: 2, maxRows: 5 }}
      maxLength={500}
      value={answer}
      onChange={(event) => set(event.target.value)}
    />
    <p className="help">系统只提示申报过的关系，同名的可能是另一人；由您判断，答复留痕。应当回避的请改选他人，由领导决定回避。</p>
  </div>
)
