/** 知悉举报人: every release that the reader asked for, may sign, or may know of as intake. */
import { sealedContract, WORKDAYS_RELEASED } from '../../kit/sealed-contract.ts'
import { useAsk } from '../ask.ts'
import { PageHead } from '../page-head.tsx'
import { Bones, Nothing, Trouble } from '../said.tsx'
import { ReleaseList } from './releases.tsx'

export const ReleasesPage = () => {
  const releases = useAsk(sealedContract.releases, {})
  return (
    <div className="sheet">
      <PageHead title="知悉举报人" about={`两人签批，只告知申请人，${WORKDAYS_RELEASED}个工作日内有效；每次查看都留痕，信访室看得到。`} />
      {releases.error && <Trouble error={releases.error} retry={releases.refetch} />}
      {!releases.data && !releases.error && <Bones lines={4} />}
      {releases.data?.items.length === 0 && <Nothing says="没有知悉申请">需要知道是谁举报的，在线索或者信访件的页面上申请。</Nothing>}
      {releases.data && releases.data.items.length > 0 && (
        <section className="panel" aria-label="申请">
          <ReleaseList items={releases.data.items} />
        </section>
      )}
    </div>
  )
}
