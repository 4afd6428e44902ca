/** Who somebody is, where a number does not tell: one of the register or nobody; and whether a record of the same name is theirs. */
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import type { RecordPage } from '../../../kit/record-page.ts'
import { askAgain, useDo } from '../../../web/ask.ts'
import { contractOf, useNames } from '../../../web/house.tsx'
import { useTell } from '../../../web/use-tell.ts'
import { opinions } from '../area.ts'
import { type CandidateSaid, type NamesakeSaid, opinionContract, type PersonSaid } from '../contract.ts'
import type { PersonLine } from './which.ts'

const useSettling = (page: RecordPage, line: PersonLine) => {
  const tell = useTell()
  const settle = useDo(opinionContract.settle, () => {
    const { read, history } = contractOf(opinions)
    return askAgain(read, history, opinionContract.person)
  })
  const params = { id: page.id, line: line.id }
  const how = { onSuccess: () => tell.done('已认定，认定人和内容已留痕'), onError: tell.refused }
  return {
    busy: settle.isPending,
    isPerson: (personId: string | null) => settle.mutate({ params, body: { personId } }, how),
    isTheirs: ({ recordId, role, ord }: NamesakeSaid, same: boolean) =>
      settle.mutate({ params, body: { place: { recordId, role, ord }, same } }, how),
  }
}
type Settling = ReturnType<typeof useSettling>

const useWho = () => {
  const names = useNames()
  return ({ name, unitId, post }: { name: string; unitId?: string; post?: string }): string =>
    [name, unitId && names.of(unitId), post].filter(Boolean).join('　')
}

const Candidates = ({ candidates, may, settling }: { candidates: readonly CandidateSaid[]; may: boolean; settling: Settling }) => {
  const says = useWho()
  return (
    <section className="stack">
      <h3>名册上的同名人员</h3>
      <ul className="panel file-list">
        {candidates.map((each) => (
          <li key={each.personId} className="row wrap">
            <span className="grow">
              {says(each)}
              {each.idNumber && <span className="small soft">　{each.idNumber}</span>}
            </span>
            {may && (
              <Button size="small" loading={settling.busy} onClick={() => settling.isPerson(each.personId)}>
                是本人
              </Button>
            )}
          </li>
        ))}
        {may && (
          <li className="row">
            <span className="grow soft">以上都不是</span>
            <Button size="small" loading={settling.busy} onClick={() => settling.isPerson(null)}>
              名册无此人
            </Button>
          </li>
        )}
      </ul>
    </section>
  )
}

const Namesake = ({ each, may, settling }: { each: NamesakeSaid; may: boolean; settling: Settling }) => {
  const says = useWho()
  return (
    <li className="row wrap">
      <span className="grow">
        {says(each)}
        <br />
        <span className="small soft">
          {each.what}
          {each.office && `（${each.office}）`}
          {each.known ? (
            <>
              　<Link to={`/${each.area}/${each.recordId}`}>{each.known.number}</Link>　{each.known.title}
            </>
          ) : (
            '　内容不在您的知情范围，请承办部门协助核对身份'
          )}
        </span>
      </span>
      {may && (
        <>
          <Button size="small" loading={settling.busy} onClick={() => settling.isTheirs(each, true)}>
            是本人
          </Button>
          <Button size="small" loading={settling.busy} onClick={() => settling.isTheirs(each, false)}>
            不是本人
          </Button>
        </>
      )}
    </li>
  )
}

export const Identity = ({ page, line, said }: { page: RecordPage; line: PersonLine; said: PersonSaid }) => {
  const settling = useSettling(page, line)
  return (
    <>
      {said.candidates.length > 0 && <Candidates candidates={said.candidates} may={said.maySettle} settling={settling} />}
      {said.namesakes.length > 0 && (
        <section className="stack">
          <h3>同名的记录，是不是本人</h3>
          <ul className="panel file-list">
            {said.namesakes.map((each) => (
              <Namesake key={`${each.recordId}${each.role}${each.ord}`} each={each} may={said.maySettle} settling={settling} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
