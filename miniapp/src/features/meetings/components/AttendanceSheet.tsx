import type { AttendanceRow, MeetingInfo } from '@linyi/shared/contract/meetings.contract'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { ChoiceField } from '@/components/field/ChoiceField'
import { Notice } from '@/components/notice/Notice'
import { Sheet } from '@/components/sheet/Sheet'
import { attendanceText, DOOR_TEXT } from '../door.text'
import type { Door } from '../use-door'

/** What is done at the door for one person on the list. */
export function AttendanceSheet({ meeting, door }: { meeting: MeetingInfo; door: Door }) {
  const { row } = door
  if (row === null) return null
  const isHere = row.isPresent && row.proxyId === null
  return (
    <Sheet title={row.name} onClose={door.close}>
      <Text>{attendanceText(row)}</Text>
      {door.problem === null ? null : <Notice tone="oppose" text={door.problem} />}
      {isHere ? (
        <BigButton
          kind="plain"
          icon="signout"
          text={DOOR_TEXT.leave}
          busy={door.isBusy}
          onTap={() => {
            door.leave(row.id)
          }}
        />
      ) : (
        <BigButton
          icon="check"
          text={DOOR_TEXT.checkIn}
          busy={door.isBusy}
          onTap={() => {
            door.checkIn(row.id)
          }}
        />
      )}
      {meeting.rules.proxies && row.kind === 'member' && !row.isPresent ? (
        <Proxy key={row.id} row={row} door={door} />
      ) : null}
    </Sheet>
  )
}

/** Where the charter allows it: a member who is there speaks for one who is not. */
function Proxy({ row, door }: { row: AttendanceRow; door: Door }) {
  const [chosen, setChosen] = useState<string | null>(null)
  if (door.proxies.length === 0) return <Text className="ly-note">{DOOR_TEXT.proxyNone}</Text>
  return (
    <>
      <ChoiceField
        label={DOOR_TEXT.proxy}
        hint={DOOR_TEXT.proxyHint}
        layout="pairs"
        options={door.proxies.map(({ id, name }) => ({ value: id, text: name }))}
        value={chosen}
        onChange={setChosen}
      />
      {chosen === null ? null : (
        <BigButton
          kind="plain"
          icon="swap"
          text={DOOR_TEXT.proxy}
          busy={door.isBusy}
          onTap={() => {
            door.entrust(row.id, chosen)
          }}
        />
      )}
    </>
  )
}
