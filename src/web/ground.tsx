/** What every page stands on: the component library in Chinese and in our colours, the kept answers, the house. */
import { QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import type { ReactNode } from 'react'
import { answers } from './ask.ts'
import { type House, HouseContext } from './house.tsx'
import './page.css'
import { theme } from './theme.ts'

dayjs.locale('zh-cn')

export const Ground = ({ house, children }: { house: House; children: ReactNode }) => (
  <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
    <App component={false} message={{ duration: 4, maxCount: 3, top: 56 }}>
      <QueryClientProvider client={answers}>
        <HouseContext.Provider value={house}>{children}</HouseContext.Provider>
      </QueryClientProvider>
    </App>
  </ConfigProvider>
)
