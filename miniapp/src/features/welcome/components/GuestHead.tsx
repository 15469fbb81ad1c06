import { Pill } from '@/components/pill/Pill'
import { PlaceHead } from '@/components/place-head/PlaceHead'
import { GUEST_TEXT } from '../guest.text'
import { useGuestCommunity } from '../use-guest-community'

/** Which community is looked at, the way to another one, and 长辈版. */
export function GuestHead() {
  const { chosen, hasOthers, change } = useGuestCommunity()
  return (
    <PlaceHead
      place={chosen?.name ?? GUEST_TEXT.chooseTitle}
      note={chosen?.streetName ?? GUEST_TEXT.chooseNote}
    >
      {chosen !== null && hasOthers ? (
        <Pill icon="swap" text={GUEST_TEXT.change} onTap={change} />
      ) : null}
    </PlaceHead>
  )
}
