/** 澄清的分寸: what a clearing may not do, each with its article. */
import { petitionRules } from '../../../law/statutes/petition-rules.ts'
import { RuleMark } from '../../../web/basis.tsx'
import { bases } from '../bases.ts'

const bounds = [
  ['只澄清查明不属实的问题，没有查实不等于不属实', bases.clearing],
  ['不写、不透露反映人的任何信息', petitionRules.article(47)],
  ['本人不同意公开的，不公开', bases.consent],
  ['诬告陷害由设区的市级以上机关认定，县里只呈报', bases.falseReport],
  ['属于错告的，教育引导，不追究', bases.mistaken],
] as const

export const Bounds = () => (
  <section className="panel" aria-label="澄清的分寸">
    <h2>澄清的分寸</h2>
    <ul>
      {bounds.map(([says, basis]) => (
        <li key={says}>
          {says} <RuleMark basis={basis} of={says} />
        </li>
      ))}
    </ul>
  </section>
)
