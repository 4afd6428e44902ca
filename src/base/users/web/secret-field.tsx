/** A labelled field for a password. */
import { Input } from 'antd'
import { useId } from 'react'

export const Secret = ({ label, value, set, complete }: { label: string; value: string; set: (value: string) => void; complete: string }) => {
  const id = useId()
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      <Input.Password id={id} autoComplete={complete} maxLength={200} required value={value} onChange={(event) => set(event.target.value)} />
    </div>
  )
}
