import { BigButton } from '@/components/big-button/BigButton'
import { go } from '@/platform/navigate'
import { useRead } from '@/platform/use-api'
import { GUEST_TEXT } from '../guest.text'

/** The one step to an account; in the demo it leads to its people. */
export function SignInButton({ note }: { note?: string }) {
  const ways = useRead('people.signInWays', {}, { isPublic: true }).data
  return (
    <BigButton
      icon="me"
      text={ways?.isDemo === true ? GUEST_TEXT.demoSignIn : GUEST_TEXT.signIn}
      onTap={go.signIn}
      {...(note === undefined ? {} : { note })}
    />
  )
}
