/** The page runs under a policy that forbids making code from text; Zod is told so before any schema is made. */
import { z } from 'zod'

z.config({ jitless: true })
