/** One file of a record: taken by its name; a picture may be looked at first. */
import { EyeOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { kindOf, pictures } from '../../kit/file-kinds.ts'
import type { FileSaid } from '../../kit/record-page.ts'
import { download } from '../client.ts'
import { useNames } from '../house.tsx'
import { useTell } from '../use-tell.ts'
import { momentInWords, sizeInWords } from '../words.ts'
import { Picture } from './picture.tsx'

const isPicture = (name: string): boolean => {
  const kind = kindOf(name)
  return kind !== undefined && kind in pictures
}

export const FileLine = ({ file, address }: { file: FileSaid; address: string }) => {
  const names = useNames()
  const tell = useTell()
  const [looking, look] = useState(false)
  const take = (): void => void download(address).catch(tell.refused)
  return (
    <li className="row">
      <div className="grow">
        <button type="button" className="plain clip" title={file.name} onClick={take}>
          {file.name}
        </button>
        {file.given && <div className="small soft clip">原名：{file.given}</div>}
      </div>
      {file.sealed && <span className="mark sealed">封存</span>}
      {file.unscanned && (
        <span className="mark soon" title="添加时查毒程序没有回应，请用本机的查毒程序查过再打开">
          未查毒
        </span>
      )}
      {isPicture(file.name) && (
        <Button size="small" icon={<EyeOutlined />} aria-label={`查看 ${file.name}`} onClick={() => look(true)}>
          查看
        </Button>
      )}
      <span className="small soft">
        {sizeInWords(file.size)}　{names.of(file.addedBy) ?? ''}　{momentInWords(file.addedAt)}
      </span>
      {looking && <Picture name={file.name} address={`${address}?as=picture`} keep={take} close={() => look(false)} />}
    </li>
  )
}
