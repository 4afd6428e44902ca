/** Signing out: nothing of what was shown stays in the browser. */
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../web/client.ts'
import { userContract } from '../contract.ts'

export const useSignOut = (): (() => void) => {
  const answers = useQueryClient()
  return () => {
    const leave = (): void => {
      answers.clear()
      window.location.assign('/')
    }
    call(userContract.signOut, {}).then(leave, leave)
  }
}
