/** 文书模板: every paper that the platform fills, with its marks; an office puts its own Word file in the place of the built-in text. */
import { z } from 'zod'
import { useAddress } from '../../../web/address.ts'
import { useAsk } from '../../../web/ask.ts'
import { PageHead } from '../../../web/page-head.tsx'
import { Bones, Nothing, Trouble } from '../../../web/said.tsx'
import { holdsAny, useMe } from '../../../web/session.tsx'
import { type TemplateSaid, templateContract } from '../contract.ts'
import { Changing } from './changing.tsx'
import '../../../web/chosen-of.css'
import './templates.css'
import { Versions } from './versions.tsx'

const asked = z.object({ area: z.string().optional(), paper: z.string().optional() })

const Marks = ({ marks }: { marks: TemplateSaid['marks'] }) => {
  const used = marks.filter((mark) => mark.used)
  const others = marks.filter((mark) => !mark.used)
  const shown = (mark: TemplateSaid['marks'][number]) => (
    <li key={mark.label}>
      <code>{`{{${mark.label}}}`}</code>
      {!mark.must && <span className="small soft"> 可以为空</span>}
    </li>
  )
  return (
    <>
      <h3>系统自带模板用到的字段</h3>
      <ul className="template-marks">{used.map(shown)}</ul>
      <details>
        <summary>还可以使用的字段 {others.length} 个</summary>
        <ul className="template-marks">{others.map(shown)}</ul>
      </details>
    </>
  )
}

const TemplateShown = ({ said, mayChange }: { said: TemplateSaid; mayChange: boolean }) => {
  const inForce = said.versions.find((version) => version.inForce && version.name)
  return (
    <section className="panel stack" aria-label={said.label}>
      <div className="row">
        <h2 className="grow">{said.label}</h2>
        <span className={inForce ? 'mark done' : 'mark state'}>{inForce ? '使用本机关模板' : '系统自带：可替换模板，非法定式样'}</span>
      </div>
      {inForce && inForce.missing.length > 0 && (
        <p className="template-missing">正在使用的模板没有这些字段，出具的文书里也不会有：{inForce.missing.join('、')}</p>
      )}
      <Changing said={said} mayChange={mayChange} replaced={inForce !== undefined} />
      <Marks marks={said.marks} />
      <Versions said={said} />
    </section>
  )
}

const isShown = (said: TemplateSaid, given: { area?: string | undefined; paper?: string | undefined }): boolean =>
  said.area === given.area && said.paper === given.paper

export const TemplatesPage = () => {
  const me = useMe()
  const [given, change] = useAddress(asked)
  const templates = useAsk(templateContract.all, {}, { freshFor: 0 })
  const all = templates.data
  const shown = all?.find((said) => isShown(said, given)) ?? all?.[0]
  return (
    <div className="sheet">
      <PageHead title="文书模板" about="系统自带的式样不是法定式样；本机关有自己的式样的，在Word里写好字段标记后上传。模板不含任何案件内容。" />
      {templates.error && <Trouble error={templates.error} retry={templates.refetch} />}
      {!all && !templates.error && <Bones lines={8} />}
      {all?.length === 0 && <Nothing says="没有文书" />}
      {all && shown && (
        <div className="one-of-many">
          <ul className="many" aria-label="文书">
            {all.map((said) => (
              <li key={`${said.area}${said.paper}`}>
                <button
                  type="button"
                  aria-current={said === shown ? 'true' : undefined}
                  onClick={() => change({ area: said.area, paper: said.paper })}
                >
                  <span>{said.label}</span>
                  <span className="small clip">{said.areaLabel}</span>
                </button>
              </li>
            ))}
          </ul>
          <TemplateShown said={shown} mayChange={holdsAny(me, templateContract.take.roles)} />
        </div>
      )}
    </div>
  )
}
