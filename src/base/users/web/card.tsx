/** The card on which one signs in, or does what must be done first. */
import type { ReactNode } from 'react'
import { Seal } from '../../../web/wordmark.tsx'

export const Card = ({ title, about, children }: { title: string; about?: string; children: ReactNode }) => (
  <main className="entrance">
    <div className="card">
      <div className="brand">
        <Seal size={40} />
        <b>明鉴</b>
        <span>纪检监察工作平台</span>
      </div>
      <h1>{title}</h1>
      {about && <p className="soft about">{about}</p>}
      {children}
    </div>
    <p className="notice">本系统不存储、处理国家秘密。所有查看和办理均留痕，请使用本人账号，离开时退出。</p>
  </main>
)
