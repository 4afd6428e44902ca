/** 流程图: each procedure as a picture, and its steps and limits in words with the articles they rest on. */
import { PrinterOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { z } from 'zod'
import type { Area } from '../kit/area.ts'
import { houseContract } from '../kit/house-contract.ts'
import { signersInWords } from '../kit/procedure/chart.ts'
import type { CodeTable } from '../kit/record/code-table.ts'
import { limitInWords } from '../kit/procedure/matrix.ts'
import type { Limit, Procedure, Step } from '../kit/procedure/procedure.ts'
import { isOwn } from '../law/statute.ts'
import { termInWords } from '../law/term.ts'
import { useAddress } from './address.ts'
import { useAsk } from './ask.ts'
import { Cited, RuleMark } from './basis.tsx'
import './charts-page.css'
import { FlowChart } from './flow-chart.tsx'
import { useHouse } from './house.tsx'
import { PageHead } from './page-head.tsx'
import { Bones, Nothing, Trouble } from './said.tsx'
import { StepTold } from './step-told.tsx'
import { type Column, Table } from './table.tsx'

const asked = z.object({ area: z.string().optional() })

type Named<T> = T & { name: string }

const statesIn = ({ states }: Procedure, names: readonly string[]): string => names.map((name) => states[name]?.label ?? '').join('、')

const stepColumns = (area: Area, procedure: Procedure): Column<Named<Step>>[] => {
  const from = (step: Step): string => (step.from === 'nothing' ? '开始' : statesIn(procedure, step.from))
  const signed = (step: Step): string => signersInWords(step).join(' → ')
  return [
    {
      key: 'label',
      label: '步骤',
      width: 200,
      show: (step) => <StepTold area={area} procedure={procedure} name={step.name} step={step} />,
      title: ({ label }) => label,
    },
    { key: 'from', label: '在什么状态下', width: 220, show: from, title: from },
    { key: 'to', label: '办理后', width: 130, show: ({ to }) => (to === 'same' ? '不变' : procedure.states[to]?.label) },
    { key: 'by', label: '由谁办理', width: 160, show: ({ by, byHouse }) => (byHouse ? '系统' : by.label), title: ({ by }) => by.label },
    { key: 'signed', label: '谁签批', width: 220, show: signed, title: signed },
    { key: 'basis', label: '依据', width: 300, show: ({ basis }) => basis && <Cited basis={basis} /> },
  ]
}

const limitColumns = ({ steps }: Procedure): Column<Named<Limit>>[] => {
  const named = (names: readonly string[]): string => names.map((name) => steps[name]?.label ?? '').join('、')
  return [
    { key: 'label', label: '期限', width: 200, show: ({ label }) => label, title: ({ label }) => label },
    { key: 'term', label: '多长', width: 110, show: limitInWords, title: limitInWords },
    { key: 'starts', label: '从哪一步起', width: 220, show: ({ starts }) => named(starts), title: ({ starts }) => named(starts) },
    { key: 'ends', label: '到哪一步止', width: 240, show: ({ ends }) => named(ends), title: ({ ends }) => named(ends) },
    {
      key: 'more',
      label: '延长',
      width: 170,
      show: ({ label, extendable }) =>
        extendable && (
          <>
            {extendable.by.label}批准，{termInWords(extendable.term)} <RuleMark basis={extendable.basis} of={`延长“${label}”`} />
          </>
        ),
    },
    {
      key: 'basis',
      label: '依据',
      width: 300,
      show: ({ basis }) => (isOwn(basis) ? <Cited basis={basis} label={`本单位规定：${basis.rule}`} /> : <Cited basis={basis} />),
    },
  ]
}

const choices = ({ codes }: CodeTable): string => codes.map(({ label }) => label).join('、')

const namedAll = <T,>(all: Readonly<Record<string, T>>): Named<T>[] => Object.entries(all).map(([name, each]) => ({ ...each, name }))

const ruledColumns: Column<CodeTable>[] = [
  { key: 'label', label: '填写的项目', width: 200, show: ({ label }) => label, title: ({ label }) => label },
  { key: 'codes', label: '可以填写的', width: 730, show: choices, title: choices },
  { key: 'basis', label: '依据', width: 300, show: ({ basis }) => basis && <Cited basis={basis} /> },
]

/** What may be filled in where a rule says it. */
const RuledFields = ({ area }: { area: Area }) => {
  const ruled = (area.codes ?? []).filter(({ basis }) => basis)
  if (ruled.length === 0) return null
  return (
    <>
      <h2>按规定填写的项目</h2>
      <Table label="按规定填写的项目" columns={ruledColumns} rows={ruled} keyOf={({ name }) => name} />
    </>
  )
}

const Charted = ({ area, procedure }: { area: Area; procedure: Procedure }) => {
  const chart = useAsk(houseContract.chart, { params: { area: area.name } }, { freshFor: Number.POSITIVE_INFINITY })
  return (
    <div className="stack">
      {chart.error && <Trouble error={chart.error} retry={chart.refetch} />}
      {chart.data ? <FlowChart placed={chart.data} label={`${procedure.label}流程图`} /> : <Bones lines={8} />}
      <h2>步骤</h2>
      <Table label="步骤" columns={stepColumns(area, procedure)} rows={namedAll(procedure.steps)} keyOf={({ name }) => name} />
      <h2>期限</h2>
      <Table
        label="期限"
        columns={limitColumns(procedure)}
        rows={namedAll(procedure.limits)}
        keyOf={({ name }) => name}
        empty={<Nothing says="没有规定期限" />}
      />
      <RuledFields area={area} />
    </div>
  )
}

export const ChartsPage = () => {
  const [{ area: name }, change] = useAddress(asked)
  const charted = useHouse().areas.filter(({ procedure }) => procedure)
  const area = charted.find((each) => each.name === name) ?? charted[0]
  return (
    <div className="sheet">
      <PageHead
        title="流程图"
        about="由流程的规定直接画出，和系统实际执行的完全一致；带虚下划线的步骤须经签批，点步骤的名称可看签批人、须填写的、期限和依据。"
      >
        <Select
          aria-label="选择流程"
          value={area?.name ?? null}
          options={charted.map((each) => ({ value: each.name, label: each.procedure?.label ?? each.label }))}
          onChange={(chosen) => change({ area: chosen })}
          style={{ width: 260 }}
        />
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          打印
        </Button>
      </PageHead>
      {area?.procedure ? <Charted key={area.name} area={area} procedure={area.procedure} /> : <Nothing says="没有流程" />}
    </div>
  )
}
