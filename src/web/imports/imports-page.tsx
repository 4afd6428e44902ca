/** 导入台账: files in, a dry run, what is wrong to be mended, then kept; and undone when it was a mistake. */
import { z } from 'zod'
import { type ImportSaid, importContract } from '../../kit/import-contract.ts'
import { useAddress } from '../address.ts'
import { useAsk } from '../ask.ts'
import { useHouse } from '../house.tsx'
import { mayBring } from '../may-bring.ts'
import { PageHead } from '../page-head.tsx'
import { Bones, Nothing, Trouble } from '../said.tsx'
import { useMe } from '../session.tsx'
import { DropFiles } from './drop-files.tsx'
import { ImportOpen } from './import-open.tsx'
import './imports.css'
import { isAtWork, standingWords } from './standing.ts'

const asked = z.object({ import: z.uuid().optional() })

/** Registers come first: all other ledgers name their units and people. */
const Order = () => {
  const me = useMe()
  const ledgers = useHouse().areas.filter(({ ledger }) => ledger)
  return (
    <div className="panel order">
      <h2>按什么次序导入</h2>
      <p className="small soft">先导入单位名册和监督对象名册，其他台账里的单位、人员要与名册对得上。加粗的由您导入。</p>
      <ol>
        {ledgers.map((area) => (
          <li key={area.name} className={mayBring(me, area) ? 'mine' : undefined}>
            {area.ledger?.title}
            {!mayBring(me, area) && <span className="faint small">（{area.ledger?.importedBy.label}）</span>}
          </li>
        ))}
      </ol>
    </div>
  )
}

const Item = ({ said, isOpen, open }: { said: ImportSaid; isOpen: boolean; open: () => void }) => {
  const { areas } = useHouse()
  const [words, tone] = standingWords[said.standing]
  return (
    <li>
      <button type="button" className="import-item" aria-current={isOpen ? 'true' : undefined} onClick={open}>
        <span className="clip file" title={said.fileName}>
          {said.fileName}
        </span>
        <span className={`mark ${tone}`}>{words}</span>
        <span className="small soft">
          {areas.find((area) => area.name === said.area)?.ledger?.title ?? '没有认出是哪本台账'}　{said.rows} 行　{said.at}
        </span>
      </button>
    </li>
  )
}

export const ImportsPage = () => {
  const [given, change] = useAddress(asked)
  const list = useAsk(importContract.list, {}, { keep: true, every: 5_000 })
  const imports = list.data ?? []
  const busy = useAsk(importContract.list, {}, { enabled: imports.some(isAtWork), every: imports.some(isAtWork) ? 1_000 : false })
  const shown = given.import ?? imports[0]?.id
  return (
    <div className="sheet">
      <PageHead title="导入台账" about="原来的台账表格直接放进来：先试算，不入库；核对无误后确认；导错了可以撤销。" />
      <div className="imports">
        <div className="stack">
          <DropFiles brought={(brought) => change({ import: brought[0]?.id })} />
          {(list.error ?? busy.error) && <Trouble error={(list.error ?? busy.error) as Error} />}
          {list.data ? (
            <ul className="import-list" aria-label="我导入过的台账">
              {imports.map((said) => (
                <Item key={said.id} said={said} isOpen={said.id === shown} open={() => change({ import: said.id })} />
              ))}
            </ul>
          ) : (
            <Bones />
          )}
          <Order />
        </div>
        {shown ? <ImportOpen key={shown} id={shown} /> : <Nothing says="还没有导入过台账">把台账文件拖到左边，或者点击选择文件。</Nothing>}
      </div>
    </div>
  )
}
