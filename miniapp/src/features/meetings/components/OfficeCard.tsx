import type { MeetingInfo } from '@linyi/shared/contract/meetings.contract'
import { GATHERED_STATUSES } from '@linyi/shared/domain/meetings/meeting'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { wallAddress } from '@/components/open-elsewhere/WallSheet'
import { RowLink } from '@/components/row-link/RowLink'
import { go } from '@/platform/navigate'
import { concerns } from '../meeting-acts'
import { MEETINGS_TEXT } from '../meetings.text'
import type { PutOff } from '../use-put-off'

/** The places of work of a meeting, for those who have an office in it; nothing for others. */
export function OfficeCard({
  meeting,
  putOff,
  onWall,
}: {
  meeting: MeetingInfo
  putOff: PutOff
  onWall: () => void
}) {
  const { id, status, abilities } = meeting
  const keeps = concerns(abilities.keepDoor)
  const leads = concerns(abilities.suspend)
  const isGathered = GATHERED_STATUSES.includes(status)
  const isHeld = isGathered && status !== 'checkIn'
  const { postpone, cancel } = abilities
  if (!keeps && !leads && !postpone.allowed && !cancel.allowed) return null
  const rows = [
    {
      isOffered: keeps && isGathered,
      icon: 'people',
      text: MEETINGS_TEXT.door,
      note: MEETINGS_TEXT.doorNote,
      open: go.meetingDoor,
    },
    {
      isOffered: leads && isHeld,
      icon: 'stamp',
      text: MEETINGS_TEXT.cockpit,
      note: MEETINGS_TEXT.cockpitNote,
      open: go.cockpit,
    },
    {
      isOffered: keeps && isHeld,
      icon: 'edit',
      text: MEETINGS_TEXT.record,
      note: MEETINGS_TEXT.recordNote,
      open: go.meetingRecord,
    },
  ] as const
  const offered = rows.filter(({ isOffered }) => isOffered)
  // the hall is set up before the door opens
  const setsUp = (keeps || leads) && (isGathered || status === 'noticed')
  if (offered.length === 0 && !setsUp && !postpone.allowed && !cancel.allowed) return null
  return (
    <Card className="ly-stack">
      <Heading text={MEETINGS_TEXT.office} />
      {offered.map(({ icon, text, note, open }) => (
        <RowLink
          key={text}
          icon={icon}
          text={text}
          note={note}
          onTap={() => {
            open(id)
          }}
        />
      ))}
      {setsUp ? (
        <RowLink
          icon="desk"
          text={MEETINGS_TEXT.projector}
          note={MEETINGS_TEXT.projectorNote(wallAddress())}
          onTap={onWall}
        />
      ) : null}
      {postpone.allowed ? (
        <BigButton
          kind="plain"
          icon="wait"
          text={MEETINGS_TEXT.postpone}
          onTap={() => {
            putOff.ask('postpone')
          }}
        />
      ) : null}
      {cancel.allowed ? (
        <BigButton
          kind="danger"
          icon="cross"
          text={MEETINGS_TEXT.cancel}
          onTap={() => {
            putOff.ask('cancel')
          }}
        />
      ) : null}
    </Card>
  )
}
