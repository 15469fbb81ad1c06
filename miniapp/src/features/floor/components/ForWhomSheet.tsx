import type { AttendanceRow } from '@linyi/shared/contract/meetings.contract'
import { BigButton } from '@/components/big-button/BigButton'
import { Notice } from '@/components/notice/Notice'
import { RowLink } from '@/components/row-link/RowLink'
import { Sheet } from '@/components/sheet/Sheet'
import type { Sitting } from '../floor-view'
import { recordActs } from '../record-acts'
import { RECORD_TEXT } from '../record.text'
import type { Act } from '../use-act'

/** What can be written down for one person in the room who has no phone. */
export function ForWhomSheet({
  row,
  sitting,
  act,
  onClose,
}: {
  row: AttendanceRow
  sitting: Sitting
  act: Act
  onClose: () => void
}) {
  const meetingId = sitting.meeting.id
  const who = { meetingId, attendanceId: row.id }
  return (
    <Sheet title={row.name} onClose={onClose}>
      {act.error === null ? null : <Notice tone="oppose" text={act.error} />}
      {row.isPresent ? (
        <>
          {recordActs(sitting, row.id, row.kind === 'member').map(
            ({ key, icon, text, note, does }) => (
              <RowLink
                key={key}
                icon={icon}
                text={text}
                {...(note === undefined ? {} : { note })}
                onTap={() => {
                  if ('call' in does) act.send(does.call, does.done)
                  else act.ask(does.asked)
                  onClose()
                }}
              />
            ),
          )}
          <BigButton
            kind="plain"
            text={RECORD_TEXT.leave}
            icon="signout"
            busy={act.isBusy}
            onTap={() => {
              act.send({ name: 'meetings.leave', input: who }, RECORD_TEXT.left)
              onClose()
            }}
          />
        </>
      ) : (
        <BigButton
          text={RECORD_TEXT.checkIn}
          icon="check"
          busy={act.isBusy}
          onTap={() => {
            act.send({ name: 'meetings.checkInFor', input: who }, RECORD_TEXT.checkedIn)
            onClose()
          }}
        />
      )}
    </Sheet>
  )
}
