/** 帮助: the tour, the keys, large type and the handbook; the tour is offered until it was seen or declined. */
import { useNavigate } from '@tanstack/react-router'
import { Dropdown } from 'antd'
import { useEffect, useState } from 'react'
import { KeyHelp } from './key-help.tsx'
import { isTruth, prefer, preferred } from './preferences.ts'
import { useMe } from './session.tsx'
import { Guide } from './guide.tsx'

/** A choice of the person signed in, kept for them in this browser. */
const useKept = (name: string): [boolean, (chosen: boolean) => void] => {
  const key = `${name}.${useMe().id}`
  const [chosen, choose] = useState(() => preferred(key, false, isTruth))
  useEffect(() => prefer(key, chosen), [key, chosen])
  return [chosen, choose]
}

/** Large type ends with the sign-in of whoever chose it. */
const useLargeType = (): [boolean, (large: boolean) => void] => {
  const [large, setLarge] = useKept('large')
  useEffect(() => {
    document.documentElement.classList.toggle('large-type', large)
    return () => document.documentElement.classList.remove('large-type')
  }, [large])
  return [large, setLarge]
}

const Offer = ({ accept, decline }: { accept: () => void; decline: () => void }) => (
  <span className="help-offer small">
    <button type="button" className="plain" onClick={accept}>
      第一次使用？看新手引导
    </button>
    <button type="button" className="plain" aria-label="不看新手引导" onClick={decline}>
      不看
    </button>
  </span>
)

export const Help = () => {
  const [large, setLarge] = useLargeType()
  const [offered, setOffered] = useKept('guided')
  const [shown, show] = useState<'guide' | 'keys'>()
  const go = useNavigate()
  const acts: Record<string, () => void> = {
    guide: () => show('guide'),
    keys: () => show('keys'),
    large: () => setLarge(!large),
    handbook: () => void go({ to: '/handbook' as string }),
  }
  const items = [
    { key: 'guide', label: '新手引导' },
    { key: 'keys', label: '按键' },
    { key: 'large', label: large ? '恢复普通字号' : '大字' },
    { key: 'handbook', label: '工作手册' },
  ]
  const guide = (): void => {
    setOffered(true)
    show('guide')
  }
  return (
    <>
      {!offered && <Offer accept={guide} decline={() => setOffered(true)} />}
      <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => acts[key]?.() }} placement="bottomRight">
        <button type="button" className="plain help">
          帮助
        </button>
      </Dropdown>
      <Guide open={shown === 'guide'} close={() => show(undefined)} />
      <KeyHelp shown={shown === 'keys'} show={(keys) => show(keys ? 'keys' : undefined)} />
    </>
  )
}
