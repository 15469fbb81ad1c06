import { Text } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { callNumber } from '@/platform/phone-call'
import { contactPhone } from '../../contact-phone'
import { OUTCOMES_TEXT } from '../../outcomes.text'

/** Whom to ask, and a button that opens the call. */
export function ContactCard({ contact }: { contact: string }) {
  const phone = contactPhone(contact)
  return (
    <Card className="ly-stack">
      <Heading text={OUTCOMES_TEXT.contact} />
      <Text>{contact}</Text>
      {phone === null ? null : (
        <BigButton
          kind="plain"
          icon="phone"
          text={OUTCOMES_TEXT.call(phone)}
          onTap={() => {
            callNumber(phone)
          }}
        />
      )}
    </Card>
  )
}
