/** 新手引导: from the desk to the help, along the menu of whoever is signed in. Esc leaves it. */
import { Tour, type TourProps } from 'antd'
import { useHouse } from './house.tsx'
import { housePages } from './house-pages.tsx'
import { type Entry, maySeeArea, sectionsFor } from './menu-entries.ts'
import { isKeeper, type Me, rolesInWords, useMe } from './session.tsx'

type Stop = NonNullable<TourProps['steps']>[number]

/** What is not in sight is told of in the middle of the page. */
const at = (selector: string) => (): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector)
  return (found?.offsetParent ? found : null) as HTMLElement
}

const inMenu = (to: string): (() => HTMLElement) => at(`nav.menu a[href="${to}"]`)

const ends: Stop[] = [{ title: '帮助', description: '在这里随时再看引导、按键和工作手册，也可以换成大字。', target: at('.bar .help') }]

const keepersStops = (me: Me, pages: readonly Entry[]): Stop[] => [
  { title: '您的岗位', description: `${rolesInWords(me.roles)}：管理系统，不参与业务办理。`, target: at('.bar .who') },
  ...pages.slice(0, 5).map(({ to, label }) => ({ title: label, description: `您的工作在“${label}”。`, target: inMenu(to) })),
  ...ends,
]

const workStops = (me: Me, ledger: Entry | undefined): Stop[] => [
  { title: '工作台', description: `您的岗位是${rolesInWords(me.roles)}。该您办理和签批的都在工作台，最紧的排在最前。`, target: inMenu('/') },
  ...(ledger
    ? [{ title: `台账：${ledger.label}`, description: '菜单里只有您能用的台账。打开后可以筛选、排序、导出。', target: inMenu(ledger.to) }]
    : []),
  { title: '记录', description: '打开一条记录，右边是现在能办的步骤；不能办的写明原因和依据。', target: inMenu(ledger?.to ?? '/') },
  { title: '期限', description: '期限旁可以看为什么是这一天：起算、扣除、延长和所依据的条文。', target: inMenu(ledger?.to ?? '/') },
  { title: '流程图', description: '每项业务的步骤、签批人、期限和依据，和系统实际执行的一致。', target: inMenu('/charts') },
  { title: '查找', description: '按姓名、拼音、编号、单位、事由查找。按“/”直接到这里。', target: at('.finder') },
  ...ends,
]

export const Guide = ({ open, close }: { open: boolean; close: () => void }) => {
  const me = useMe()
  const house = useHouse()
  const entries = sectionsFor(me, house, housePages).flatMap((section) => section.entries)
  const ledger = entries.find(({ to }) => house.areas.some((area) => `/${area.name}` === to && area.focus !== 'house' && maySeeArea(me, area)))
  const stops = isKeeper(me) ? keepersStops(me, entries) : workStops(me, ledger)
  return open && <Tour open steps={stops} onClose={close} onFinish={close} rootClassName="guide" />
}
