/** One person of the list, opened: what was found with its rule, who they are, what was replied before, and the conclusion. */
import { Link } from '@tanstack/react-router'
import { Button, Drawer } from 'antd'
import type { RecordPage } from '../../../kit/record-page.ts'
import { useAsk } from '../../../web/ask.ts'
import { Cited } from '../../../web/basis.tsx'
import { Facts } from '../../../web/record/facts.tsx'
import { Bones, Nothing, Trouble } from '../../../web/said.tsx'
import { type MatterSaid, opinionContract, type PersonSaid } from '../contract.ts'
import { OpinionPerson } from '../record.ts'
import { Decide } from './conclusion.tsx'
import { TakeOff } from './take-off.tsx'
import { Identity } from './identity.tsx'
import { mayTake, type PersonLine } from './which.ts'

const who = OpinionPerson.pick({ idNumber: true, unitId: true, post: true, proposedPost: true, identity: true, formerReply: true })
const said = OpinionPerson.pick({ proposal: true, conclusion: true, wording: true, reason: true, decidedOn: true })
const later = OpinionPerson.pick({ arisen: true, arisenOn: true, review: true, reviewedOn: true, laterConclusion: true, laterWording: true })

const tones = { weighs: ['影响期内', 'late'], open: ['未了结', 'soon'], settled: ['已了结', ''] } as const

/** The kind, the office and the rule for everyone; number and content for whoever may know the record. */
const Matter = ({ matter }: { matter: MatterSaid }) => {
  const [label, tone] = tones[matter.stands]
  return (
    <li>
      <p className="row wrap">
        <span className={`mark ${tone}`}>{label}</span>
        <span className="grow">{matter.says.replace(/。依据.*$/, '')}</span>
      </p>
      <p className="small">
        依据 <Cited basis={matter.basis} />
      </p>
      {matter.known ? (
        <p className="small">
          <Link to={`/${matter.area}/${matter.recordId}`}>{matter.known.number}</Link>　<span className="soft">{matter.content?.join('；')}</span>
        </p>
      ) : (
        <p className="small faint">编号和内容不在您的知情范围，由承办部门会审时说明</p>
      )}
    </li>
  )
}

const Matters = ({ opened }: { opened: PersonSaid }) => (
  <section className="stack">
    <h3>命中记录</h3>
    {opened.stale && <p className="trouble">比对以后有变动，请重新比对。</p>}
    {opened.matters.length === 0 ? (
      <p className="soft">没有查到反映和未了结事项。</p>
    ) : (
      <ul className="panel file-list">
        {opened.matters.map((matter, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two periods of one record have the same words
          <Matter key={`${matter.recordId}${i}`} matter={matter} />
        ))}
      </ul>
    )}
  </section>
)

type Given = { page: RecordPage; line: PersonLine; next: () => void; close: () => void }

const Opened = ({ page, line, next, close }: Given) => {
  const opened = useAsk(opinionContract.person, { params: { id: page.id, line: line.id } }, { freshFor: 10_000 })
  const mayDecide = mayTake(page, 'decide') && line.proposal !== undefined
  if (opened.error) return <Trouble error={opened.error} retry={opened.refetch} />
  return (
    <div className="stack">
      <Facts record={who} values={line} bare />
      {line.arisen !== undefined && (
        <section className="panel">
          <h3>回复以后</h3>
          <Facts record={later} values={line} bare />
        </section>
      )}
      {opened.data ? (
        <>
          <Identity page={page} line={line} said={opened.data} />
          <Matters opened={opened.data} />
        </>
      ) : (
        <Bones lines={4} />
      )}
      {mayDecide ? (
        <Decide key={`${line.id} ${String(line.proposal)}`} page={page} line={line} decided={next} />
      ) : (
        <Facts record={said} values={line} bare />
      )}
      {!line.matchedOn && !line.repliedOn && <Nothing says="还没有比对" />}
      {mayTake(page, 'addPerson') && <TakeOff page={page} line={line} done={close} />}
    </div>
  )
}

type DrawerGiven = { page: RecordPage; lines: readonly PersonLine[]; at: string; open: (id: string | undefined) => void }

/** The next of those shown who has no conclusion yet; at the end the drawer closes. */
const nextUndecided = (lines: readonly PersonLine[], at: number): string | undefined =>
  [...lines.slice(at + 1), ...lines.slice(0, at)].find((line) => line.proposal && !line.conclusion)?.id

export const PersonDrawer = ({ page, lines, at, open }: DrawerGiven) => {
  const line = page.lines.persons?.find(({ id }) => id === at)
  const place = lines.findIndex(({ id }) => id === at)
  const step = (by: number): string | undefined => (place < 0 ? undefined : lines[place + by]?.id)
  return (
    <Drawer
      title={line ? String(line.name) : '人员'}
      size={640}
      open
      onClose={() => open(undefined)}
      extra={
        <span className="row">
          <Button size="small" disabled={!step(-1)} onClick={() => open(step(-1))}>
            上一人
          </Button>
          <Button size="small" disabled={!step(1)} onClick={() => open(step(1))}>
            下一人
          </Button>
          {place >= 0 && (
            <span className="small faint">
              第 {place + 1} 人，共 {lines.length} 人
            </span>
          )}
        </span>
      }
    >
      {line ? (
        <Opened key={line.id} page={page} line={line} next={() => open(nextUndecided(lines, place))} close={() => open(undefined)} />
      ) : (
        <Nothing says="名单中没有这一人" />
      )}
    </Drawer>
  )
}
