/** What is served to whoever is not signed in yet. */
import type { OpenServed } from '../../../server/open-served.ts'
import { userContract } from '../contract.ts'
import { factorContract } from '../factor-contract.ts'
import { passkeyAsked, secondStep } from './second.ts'
import { signIn, signOut } from './sign-in.ts'
import { comeBack, goToIssuer, waysIn } from './sso.ts'

export const openRoutes: OpenServed[] = [
  { route: userContract.signIn, handleOpen: signIn as OpenServed['handleOpen'] },
  { route: userContract.signOut, handleOpen: signOut },
  { route: factorContract.ways, handleOpen: waysIn },
  { route: factorContract.second, handleOpen: secondStep as OpenServed['handleOpen'] },
  { route: factorContract.passkeyAsked, handleOpen: passkeyAsked as OpenServed['handleOpen'] },
  { route: factorContract.sso, handleOpen: goToIssuer },
  { route: factorContract.ssoReturn, handleOpen: comeBack },
]
