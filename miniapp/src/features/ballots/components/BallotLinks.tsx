import type { BallotInfo } from '@linyi/shared/contract/ballots.contract'
import { RowLink } from '@/components/row-link/RowLink'
import { go } from '@/platform/navigate'
import { BALLOTS_TEXT } from '../ballots.text'

/** Where the vote comes from: its item, and the meeting that put it. They stand after the choices, not before them. */
export function BallotLinks({ ballot: { itemId, meetingId } }: { ballot: BallotInfo }) {
  return (
    <>
      <RowLink
        icon="agenda"
        text={BALLOTS_TEXT.item}
        onTap={() => {
          go.item(itemId)
        }}
      />
      {meetingId === null ? null : (
        <RowLink
          icon="people"
          text={BALLOTS_TEXT.meeting}
          onTap={() => {
            go.meeting(meetingId)
          }}
        />
      )}
    </>
  )
}
