/** 转出前核对: what could betray the reporter, found in the summary and masked. The machine proposes; intake decides in the step. */
import { Button, Input } from 'antd'
import { Fragment, useState } from 'react'
import type { RecordPage } from '../../../kit/record-page.ts'
import { sealedContract } from '../../../kit/sealed-contract.ts'
import { useDo } from '../../../web/ask.ts'
import { Trouble } from '../../../web/said.tsx'
import '../../../web/sealed/sealed.css'
import { useMe } from '../../../web/session.tsx'
import { useTell } from '../../../web/use-tell.ts'

const questions = [
  '单位、科室写得这样细，范围里还有几个人？',
  '时间、地点是不是只有举报人在场？',
  '有没有只有举报人才知道的事？',
  '附件里有没有笔迹、署名、聊天截图、只发给过举报人的文件？',
]

type Found = { from: number; to: number; why: string }

const Marked = ({ text, found }: { text: string; found: readonly Found[] }) => (
  <p className="masked">
    {found.map(({ from, to, why }, i) => (
      <Fragment key={from}>
        {text.slice(found[i - 1]?.to ?? 0, from)}
        <mark title={why}>{text.slice(from, to)}</mark>
      </Fragment>
    ))}
    {text.slice(found.at(-1)?.to ?? 0)}
  </p>
)

const Guard = ({ page }: { page: RecordPage }) => {
  const tell = useTell()
  const [text, setText] = useState(String(page.values.summary ?? ''))
  const mask = useDo(sealedContract.mask)
  const take = (masked: string): void => void navigator.clipboard.writeText(masked).then(() => tell.done('已复制，可以粘贴到“转出用的摘要”'))
  return (
    <section className="panel stack guard" aria-label="转出前核对">
      <h2>转出前核对</h2>
      <p className="soft">移送、转送、交办以前想一想，接收人会不会认出举报人：</p>
      <ul>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
      <div className="field">
        <label htmlFor="guard-text">要转出的摘要</label>
        <Input.TextArea
          id="guard-text"
          autoSize={{ minRows: 2, maxRows: 8 }}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            mask.reset()
          }}
        />
      </div>
      <div>
        <Button loading={mask.isPending} onClick={() => mask.mutate({ params: { area: 'petitions', id: page.id }, body: { text } })}>
          找出会暴露举报人的字
        </Button>
      </div>
      {mask.error && <Trouble error={mask.error} />}
      {mask.data && mask.data.found.length === 0 && <p>没有找到封存的姓名、联系方式和常见的自称；上面几个问题仍请逐个想过。</p>}
      {mask.data && mask.data.found.length > 0 && (
        <>
          <Marked text={text} found={mask.data.found} />
          <p className="masked">{mask.data.masked}</p>
          <div>
            <Button onClick={() => take(mask.data.masked)}>复制隐去后的稿子</Button>
          </div>
        </>
      )}
    </section>
  )
}

const SentUp = ({ page }: { page: RecordPage }) => (
  <section className="panel stack" aria-label="只登记收件">
    <h2>只登记收件，不录内容</h2>
    <p>
      这里只有收件编号 {page.number} 和收到的日期。原件不拆开传阅、不复制摘抄、不扫描上传，
      {page.values.aboveUs === '反映本机关主要负责人' ? '直接径送上一级纪检监察机关信访部门' : '径送本机关主要负责人，并报上一级纪检监察机关信访部门'}
      ；送出后在“径送上级”填写日期和文号。
    </p>
  </section>
)

export const AbovePetition = ({ page }: { page: RecordPage }) => {
  const me = useMe()
  if (page.values.aboveUs) return <SentUp page={page} />
  return page.state === 'screened' && me.roles.includes('intake') ? <Guard page={page} /> : null
}
