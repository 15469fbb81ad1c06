import { PRIVACY_NOTICE } from '@linyi/shared/domain/people/privacy-notice'
import type { FeatureRoutes } from '../../platform/http/handler'
import { eraseAccount } from './commands/erase-account'
import { giveConsent } from './commands/give-consent'
import { registerAccount } from './commands/register-account'
import { revealPerson } from './commands/reveal-person'
import { signIn } from './commands/sign-in'
import { signOut } from './commands/sign-out'
import { me, personas } from './people.queries'
import { exportMine } from './personal-data.queries'
import { revealsOfMe } from './reveal.queries'
import { searchPeople } from './search.queries'

export const peopleRoutes = (isDemo: boolean) =>
  ({
    'people.personas': (_input, { now }) => personas(now),
    'people.signIn': (input, { now }) => signIn(input, now),
    'people.privacyNotice': () =>
      Promise.resolve({
        ...PRIVACY_NOTICE,
        sections: PRIVACY_NOTICE.sections.map((section) => ({ ...section })),
      }),
    'people.register': async (input, { now }) => {
      const { token, expiresAt } = await registerAccount(input, now)
      return { token, expiresAt: expiresAt.toISOString() }
    },
    'people.consent': async ({ version }, { actor, now }) => {
      await giveConsent(actor, version, now)
      return { consentVersion: version }
    },
    'people.search': (input, { actor, now }) => searchPeople(actor, input, now),
    'people.reveal': ({ accountId, purpose }, { actor, now }) =>
      revealPerson(actor, accountId, purpose, now),
    'people.revealsOfMe': (input, { actor }) => revealsOfMe(actor, input),
    'people.exportMine': (_input, { actor, now }) => exportMine(actor, now),
    'people.eraseMe': async (_input, { actor, now }) => {
      await eraseAccount(actor, now)
      return {}
    },
    'people.signOut': (_input, { sessionId }) => signOut(sessionId),
    'people.me': (_input, { actor, now }) => me(actor, now, isDemo),
  }) satisfies FeatureRoutes
