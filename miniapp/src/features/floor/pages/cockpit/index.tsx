import { useState } from 'react'
import { Card } from '@/components/card/Card'
import { Column, Columns } from '@/components/columns/Columns'
import { wallAddress, WallSheet } from '@/components/open-elsewhere/WallSheet'
import { Notice } from '@/components/notice/Notice'
import { pageWithId } from '@/components/page/page-with-id'
import { RowLink } from '@/components/row-link/RowLink'
import { Section } from '@/components/section/Section'
import { go } from '@/platform/navigate'
import { chairActs } from '../../chair-acts'
import { Debate } from '../../components/Debate'
import { WaitingCard } from '../../components/WaitingCard'
import { SittingPage } from '../../components/SittingPage'
import { StandingCard } from '../../components/StandingCard'
import { StepButton } from '../../components/StepButton'
import { FLOOR_TEXT, presidingText } from '../../floor.text'
import { ownBallotId, waitingMotions, type Sitting } from '../../floor-view'
import { nextStep } from '../../next-step'
import { useAct, type Act } from '../../use-act'
import { useSitting } from '../../use-sitting'

/** A meeting led with one thumb: where it is, and the one step that comes next. */
function CockpitPage({ id: meetingId }: { id: string }) {
  const read = useSitting(meetingId)
  const act = useAct()
  const [isWallOpen, setWallOpen] = useState(false)
  return (
    <SittingPage
      title={FLOOR_TEXT.cockpit}
      read={read}
      act={act}
      acts={(sitting) => <StepButton step={nextStep(sitting)} act={act} />}
      sheet={() =>
        isWallOpen ? (
          <WallSheet
            meetingId={meetingId}
            onClose={() => {
              setWallOpen(false)
            }}
          />
        ) : null
      }
    >
      {(sitting) => (
        <Columns>
          <Column>
            {isOfOffice(sitting) ? null : (
              <Notice tone="info" text={FLOOR_TEXT.presidesNot(presidingText(sitting.floor))} />
            )}
            <StandingCard sitting={sitting} />
            <Debate sitting={sitting} />
            {waitingMotions(sitting.floor).map((motion) => (
              <WaitingCard key={motion.id} motion={motion} act={act} meetingId={meetingId} />
            ))}
          </Column>
          <Column>
            <Further sitting={sitting} act={act} />
            <Places
              sitting={sitting}
              onWall={() => {
                setWallOpen(true)
              }}
            />
          </Column>
        </Columns>
      )}
    </SittingPage>
  )
}

/** Whether somebody keeps the meeting or presides over it; others came by the address. */
const isOfOffice = ({ meeting, floor }: Sitting): boolean =>
  floor.mine.presides || meeting.abilities.readAttendance.allowed

/** Everything else that is allowed now; a chair who is a member votes like the others. */
function Further({ sitting, act }: { sitting: Sitting; act: Act }) {
  const ballotId = ownBallotId(sitting)
  const acts = chairActs(sitting)
  if (acts.length === 0 && ballotId === null) return null
  return (
    <Section title={FLOOR_TEXT.more}>
      <Card>
        {ballotId === null ? null : (
          <RowLink
            icon="ballot"
            text={FLOOR_TEXT.ownVote}
            note={FLOOR_TEXT.ownVoteNote}
            onTap={() => {
              go.ballot(ballotId)
            }}
          />
        )}
        {acts.map(({ key, icon, text, note, asked }) => (
          <RowLink
            key={key}
            icon={icon}
            text={text}
            {...(note === undefined ? {} : { note })}
            onTap={() => {
              act.ask(asked)
            }}
          />
        ))}
      </Card>
    </Section>
  )
}

const MINUTES = {
  icon: 'file',
  text: FLOOR_TEXT.toMinutes,
  note: FLOOR_TEXT.toMinutesNote,
  open: go.minutes,
} as const
const ROOM = {
  icon: 'hand',
  text: FLOOR_TEXT.toRoom,
  note: FLOOR_TEXT.toRoomNote,
  open: go.room,
} as const
const AROUND = [
  { icon: 'people', text: FLOOR_TEXT.toDoor, note: FLOOR_TEXT.toDoorNote, open: go.meetingDoor },
  ROOM,
  {
    icon: 'edit',
    text: FLOOR_TEXT.toRecord,
    note: FLOOR_TEXT.toRecordNote,
    open: go.meetingRecord,
  },
] as const

/** The other pages of the evening; once it is over only its minutes are of use. */
function Places({ sitting, onWall }: { sitting: Sitting; onWall: () => void }) {
  const { meeting } = sitting
  const isOver = meeting.adjournedAt !== null
  return (
    <Section title={FLOOR_TEXT.pages}>
      <Card>
        {isOver ? null : (
          <RowLink
            icon="desk"
            text={FLOOR_TEXT.toScreen}
            note={FLOOR_TEXT.toScreenNote(wallAddress())}
            onTap={onWall}
          />
        )}
        {(isOver ? [MINUTES] : isOfOffice(sitting) ? AROUND : [ROOM]).map(
          ({ icon, text, note, open }) => (
            <RowLink
              key={text}
              icon={icon}
              text={text}
              note={note}
              onTap={() => {
                open(meeting.id)
              }}
            />
          ),
        )}
      </Card>
    </Section>
  )
}

export default pageWithId(FLOOR_TEXT.cockpit, CockpitPage)
