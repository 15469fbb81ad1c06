import { Card } from '@/components/card/Card'
import { RowLink } from '@/components/row-link/RowLink'
import { go } from '@/platform/navigate'
import { GUEST_TEXT } from '../guest.text'

/** Where somebody reads on: how it is used, what is meant by it, what is kept. */
export function MoreRows({ hasPrivacy = false }: { hasPrivacy?: boolean }) {
  return (
    <Card>
      <RowLink icon="agenda" text={GUEST_TEXT.intro} note={GUEST_TEXT.introNote} onTap={go.intro} />
      <RowLink
        icon="info"
        text={GUEST_TEXT.help}
        note={GUEST_TEXT.helpNote}
        onTap={() => {
          go.help()
        }}
      />
      {hasPrivacy ? (
        <RowLink
          icon="shield"
          text={GUEST_TEXT.privacy}
          note={GUEST_TEXT.privacyNote}
          onTap={go.privacy}
        />
      ) : null}
    </Card>
  )
}
