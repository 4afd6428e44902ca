/** What the signed-in person may begin, one click from the desk. */
import { PlusOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button, Dropdown } from 'antd'
import { beginningsOf, registering } from './beginnings.ts'
import { useHouse } from './house.tsx'
import { useMe } from './session.tsx'

type Offer = { key: string; to: string; label: string }

const useOffers = (): Offer[] => {
  const me = useMe()
  return useHouse()
    .areas.filter((area) => beginningsOf(me, area).length > 0)
    .map((area) => ({ key: area.name, to: `/${area.name}/new`, label: area.label }))
}

export const QuickBegin = () => {
  const offers = useOffers()
  const [only] = offers
  if (!only) return null
  if (offers.length === 1)
    return (
      <Link to={only.to}>
        <Button type="primary" icon={<PlusOutlined />} tabIndex={-1}>
          {registering(only)}
        </Button>
      </Link>
    )
  return (
    <Dropdown trigger={['click']} menu={{ items: offers.map(({ key, to, label }) => ({ key, label: <Link to={to}>{label}</Link> })) }}>
      <Button type="primary" icon={<PlusOutlined />}>
        登记
      </Button>
    </Dropdown>
  )
}
