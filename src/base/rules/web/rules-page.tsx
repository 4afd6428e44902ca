/** 法规库: every statute that the system cites, how far our wording of each article is checked, and what rests on it. */
import { Link } from '@tanstack/react-router'
import { Input } from 'antd'
import { useEffect, useMemo, useRef } from 'react'
import { z } from 'zod'
import { inWords } from '../../../law/day.ts'
import { type Statute, standingLabel } from '../../../law/statute.ts'
import { cite, statutes } from '../../../law/statutes.ts'
import { useAddress } from '../../../web/address.ts'
import { useHouse } from '../../../web/house.tsx'
import { PageHead } from '../../../web/page-head.tsx'
import { Nothing } from '../../../web/said.tsx'
import { type Citing, citingOf, placeOf } from './citing.ts'
import './rules.css'

const asked = z.object({ statute: z.string().optional(), article: z.string().optional(), q: z.string().max(50).optional() })

type Found = { statute: Statute; article: string }

const articlesOf = (statute: Statute): Found[] => Object.keys(statute.articles).map((article) => ({ statute, article }))

const isNumber = (article: string): boolean => /^\d+$/.test(article)

/** Renumbered statutes show no numbers; rules that bear none are told by their words alone. */
const heading = ({ statute, article }: Found): string =>
  isNumber(article) && !statute.renumbered ? `第${article}条` : statute.renumbered ? '（条号未核，不显示）' : '（不分条）'

const CitedBy = ({ citing }: { citing: Citing[] }) => (
  <ul className="cited-by small">
    {[...Map.groupBy(citing, ({ area }) => area)].map(([area, mine]) => (
      <li key={area}>
        <Link to="/charts" search={{ area } as never}>
          {mine[0]?.areaLabel}
        </Link>
        ：{mine.map(({ what }) => what).join('、')}
      </li>
    ))}
  </ul>
)

const tones = { read: 'done', memory: 'soon', advice: '' } as const

const Article = ({ found, citing, isAsked, named }: { found: Found; citing: Citing[]; isAsked: boolean; named: boolean }) => {
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isAsked) place.current?.scrollIntoView({ block: 'center' })
  }, [isAsked])
  const text = found.statute.articles[found.article]
  return (
    <article ref={place} className={isAsked ? 'article asked' : 'article'}>
      <h3>
        {named ? cite({ statute: found.statute.code, article: found.article }) : heading(found)}
        {text && <span className={`mark ${tones[text.standing]}`}>{standingLabel[text.standing]}</span>}
      </h3>
      <p>{text?.says}</p>
      {citing.length > 0 ? <CitedBy citing={citing} /> : <p className="small faint">系统内没有步骤、期限引用这一条。</p>}
    </article>
  )
}

const StatuteHead = ({ statute }: { statute: Statute }) => (
  <header>
    <h2>《{statute.name}》</h2>
    <p className="small soft">
      自{inWords(statute.since)}起施行的版本；以下是系统引用的条文要义，不是原文。
      {statute.renumbered && ` ${statute.renumbered}。`}
    </p>
  </header>
)

const Shelf = ({ at, choose }: { at: Statute | undefined; choose: (code: string) => void }) => (
  <ul className="shelf" aria-label="法规">
    {statutes.map((statute) => (
      <li key={statute.code}>
        <button type="button" aria-current={statute === at ? 'true' : undefined} onClick={() => choose(statute.code)}>
          {statute.name}
          <span className="faint small"> {Object.keys(statute.articles).length} 条</span>
        </button>
      </li>
    ))}
  </ul>
)

const holding = (q: string): Found[] =>
  statutes.flatMap(articlesOf).filter((found) => `${found.statute.name}${heading(found)}${found.statute.articles[found.article]?.says}`.includes(q))

export const RulesPage = () => {
  const { areas } = useHouse()
  const [given, change] = useAddress(asked)
  const citing = useMemo(() => citingOf(areas), [areas])
  const statute = statutes.find(({ code }) => code === given.statute) ?? statutes[0]
  const q = given.q?.trim() ?? ''
  const found = q ? holding(q) : statute ? articlesOf(statute) : []
  return (
    <div className="sheet">
      <PageHead title="法规库" about="系统办理步骤、期限、审批所依据的条文，以及对照原文核对的情况。">
        <Input
          aria-label="查找条文"
          placeholder="查找条文"
          allowClear
          value={given.q ?? ''}
          maxLength={50}
          onChange={(event) => change({ q: event.target.value || undefined }, { replace: true })}
          style={{ width: 240 }}
        />
      </PageHead>
      <div className="rules">
        <Shelf at={q ? undefined : statute} choose={(code) => change({ statute: code, article: undefined, q: undefined })} />
        <div className="panel articles">
          {q ? (
            <h2>
              含有“{q}”的条文 {found.length} 条
            </h2>
          ) : (
            statute && <StatuteHead statute={statute} />
          )}
          {found.length === 0 && <Nothing says="没有找到" />}
          {found.map((each) => (
            <Article
              key={placeOf(each.statute.code, each.article)}
              found={each}
              citing={citing.get(placeOf(each.statute.code, each.article)) ?? []}
              isAsked={!q && each.article === given.article && each.statute.code === given.statute}
              named={q !== ''}
            />
          ))}
        </div>
      </div>
    </div>
  )
}
