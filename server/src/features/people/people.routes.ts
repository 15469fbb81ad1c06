import { PRIVACY_NOTICE } from '@linyi/shared/domain/people/privacy-notice'
import type { FeatureRoutes } from '../../platform/http/handler'
import { wechat } from '../../platform/wechat/current'
import { answerDesk } from './commands/answer-desk'
import { endDevice } from './commands/end-device'
import { eraseAccount } from './commands/erase-account'
import { findDesk } from './commands/find-desk'
import { giveConsent } from './commands/give-consent'
import { startDesk } from './commands/open-desk'
import { registerAccount } from './commands/register-account'
import { revealPerson } from './commands/reveal-person'
import { setProfile } from './commands/set-profile'
import { signIn } from './commands/sign-in'
import { signInWithWechat } from './commands/sign-in-with-wechat'
import { signOut } from './commands/sign-out'
import { takeDesk } from './commands/take-desk'
import { devices } from './devices.queries'
import { me, personas } from './people.queries'
import { exportMine } from './personal-data.queries'
import { revealsOfMe } from './reveal.queries'
import { searchPeople } from './search.queries'

export const peopleRoutes = (isDemo: boolean) =>
  ({
    'people.personas': (_input, { now }) => personas(now),
    'people.signIn': signIn,
    'people.privacyNotice': () =>
      Promise.resolve({
        ...PRIVACY_NOTICE,
        sections: PRIVACY_NOTICE.sections.map((section) => ({ ...section })),
      }),
    'people.register': async (input, call) => {
      const { token, expiresAt } = await registerAccount(input, call)
      return { token, expiresAt: expiresAt.toISOString() }
    },
    'people.signInWays': () => Promise.resolve({ isDemo, hasWechat: wechat() !== null }),
    'people.signInWithWechat': signInWithWechat,
    'people.openDesk': startDesk,
    'people.takeDesk': ({ secret }, { now }) => takeDesk(secret, now),
    'people.findDesk': findDesk,
    'people.answerDesk': answerDesk,
    'people.devices': (_input, call) => devices(call),
    'people.endDevice': ({ deviceId }, { actor, now }) => endDevice(actor, deviceId, now),
    'people.setProfile': setProfile,
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
