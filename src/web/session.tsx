/** Who is signed in: handed down from the gate that the users' room keeps. */
import { createContext, useContext } from 'react'
import { isRole, keepers, type Role, roles } from '../kit/role.ts'
import type { Actor } from '../kit/who.ts'

export type Me = { id: string; account: string; name: string; office: string | null; roles: Role[] }

export const MeContext = createContext<Me | undefined>(undefined)

export const useMe = (): Me => {
  const me = useContext(MeContext)
  if (!me) throw new Error('the gate stands around every page')
  return me
}

/** 三员 have no part in the work; what is not meant for them by name is not shown to them. */
export const isKeeper = (me: Me): boolean => me.roles.length > 0 && me.roles.every((role) => (keepers as readonly Role[]).includes(role))

export const holdsAny = (me: Me, wanted: readonly Role[]): boolean => wanted.some((role) => me.roles.includes(role))

/** The signed-in person as a rule sees them, as far as the page knows: by role, not by post at an office. */
export const actorOf = (me: Me): Actor => ({
  id: me.id,
  name: me.name,
  roles: me.roles,
  tokens: [`user:${me.id}`, ...me.roles.map((role) => `role:${role}`)],
})

export const rolesInWords = (held: readonly string[]): string =>
  held
    .filter(isRole)
    .map((role) => roles[role])
    .join('、')
