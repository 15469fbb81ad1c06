import { Pill } from '@/components/pill/Pill'
import { PlaceHead } from '@/components/place-head/PlaceHead'
import { GUEST_TEXT } from '../guest.text'
import { useGuestCommunity } from '../use-guest-community'

/** Which community is looked at, the way to another one, and 长辈版. */
export function GuestHead() {
  const { chosen, byStreet, hasOthers, change } = useGuestCommunity()
  // nothing is asked before there is something to choose from
  const [place, note] =
    byStreet.length === 0
      ? [GUEST_TEXT.app, GUEST_TEXT.heroTitle]
      : [GUEST_TEXT.chooseTitle, GUEST_TEXT.chooseNote]
  return (
    <PlaceHead place={chosen?.name ?? place} notes={[chosen?.streetName ?? note]}>
      {chosen !== null && hasOthers ? (
        <Pill icon="swap" text={GUEST_TEXT.change} onTap={change} />
      ) : null}
    </PlaceHead>
  )
}
