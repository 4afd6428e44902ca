/** The head of a page: its one heading, what it is about, what can be done on it. */
import { type ReactNode, useEffect } from 'react'

export const useTitle = (title: string): void => {
  useEffect(() => {
    document.title = `${title} · 明鉴`
  }, [title])
}

export const PageHead = ({ title, about, children }: { title: string; about?: ReactNode; children?: ReactNode }) => {
  useTitle(title)
  return (
    <div className="head">
      <div className="grow">
        <h1>{title}</h1>
        {about && <p>{about}</p>}
      </div>
      {children && <div className="actions no-print">{children}</div>}
    </div>
  )
}
