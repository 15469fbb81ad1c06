import type { FeatureRoutes } from '../../platform/http/handler'
import { signIn } from './commands/sign-in'
import { signOut } from './commands/sign-out'
import { me, personas } from './people.queries'

export const peopleRoutes = (isDemo: boolean) =>
  ({
    'people.personas': (_input, { now }) => personas(now),
    'people.signIn': (input, { now }) => signIn(input, now),
    'people.signOut': (_input, { sessionId }) => signOut(sessionId),
    'people.me': (_input, { actor, now }) => me(actor, now, isDemo),
  }) satisfies FeatureRoutes
