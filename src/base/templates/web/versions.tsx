/** The versions of a paper's template, the newest first: from which day, by whom, and what each lacks. */
import { pathOf } from '../../../kit/contract.ts'
import { download } from '../../../web/client.ts'
import { useNames } from '../../../web/house.tsx'
import { useTell } from '../../../web/use-tell.ts'
import { type TemplateSaid, templateContract } from '../contract.ts'

type Version = TemplateSaid['versions'][number]

const VersionRow = ({ said, version }: { said: TemplateSaid; version: Version }) => {
  const names = useNames()
  const tell = useTell()
  const take = (): void =>
    void download(pathOf(templateContract.version, { area: said.area, paper: said.paper, version: version.id })).catch(tell.refused)
  return (
    <li>
      <span className="day">{version.setOn}</span>
      <span className="grow clip">
        {version.name ? (
          <button type="button" className="plain" title={version.name} onClick={take}>
            {version.name}
          </button>
        ) : (
          '恢复系统自带'
        )}
        {version.missing.length > 0 && <span className="small soft">　没有：{version.missing.join('、')}</span>}
      </span>
      <span className="small soft">{names.of(version.setBy) ?? '（不在名册）'}</span>
      {version.inForce && <span className="mark done">现用</span>}
    </li>
  )
}

export const Versions = ({ said }: { said: TemplateSaid }) => (
  <>
    <h3>更换记录</h3>
    {said.versions.length === 0 ? (
      <p className="soft">没有更换过，一直使用系统自带的模板。</p>
    ) : (
      <ul className="lined template-versions">
        {said.versions.map((version) => (
          <VersionRow key={version.id} said={said} version={version} />
        ))}
      </ul>
    )}
  </>
)
