import { Text } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { RowLink } from '@/components/row-link/RowLink'
import { SeniorSwitch } from '@/features/people'
import { go } from '@/platform/navigate'
import { GUEST_TEXT } from '../guest.text'
import { useGuestCommunity } from '../use-guest-community'
import { MoreRows } from './MoreRows'
import { SignInButton } from './SignInButton'

/** 我的 for somebody without an account: how to get one, and what works without. */
export function GuestMe() {
  const { chosen, hasOthers, change } = useGuestCommunity()
  return (
    <>
      <Card className="ly-stack">
        <Heading text={GUEST_TEXT.meTitle} />
        <Text>{GUEST_TEXT.meText}</Text>
        <SignInButton />
      </Card>
      <Card>
        <SeniorSwitch />
      </Card>
      <Card>
        <RowLink icon="notice" text={GUEST_TEXT.wall} note={GUEST_TEXT.wallNote} onTap={go.wall} />
        {chosen !== null && hasOthers ? (
          <RowLink
            icon="swap"
            text={GUEST_TEXT.community}
            note={`${chosen.streetName} ${chosen.name}`}
            onTap={() => {
              change()
              go.tab('home')
            }}
          />
        ) : null}
      </Card>
      <MoreRows hasPrivacy />
    </>
  )
}
