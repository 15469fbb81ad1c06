import type { MotionView } from '@linyi/shared/contract/floor.contract'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { Column, Columns } from '@/components/columns/Columns'
import { Notice } from '@/components/notice/Notice'
import { pageWithId } from '@/components/page/page-with-id'
import { RowLink } from '@/components/row-link/RowLink'
import { Section } from '@/components/section/Section'
import { go } from '@/platform/navigate'
import { Debate } from '../../components/Debate'
import { MemberButton } from '../../components/MemberButton'
import { ResultPanel } from '../../components/ResultPanel'
import { SittingPage } from '../../components/SittingPage'
import { StandingCard } from '../../components/StandingCard'
import { WaitingCard } from '../../components/WaitingCard'
import { FLOOR_TEXT } from '../../floor.text'
import { justSettled, settledMotions, waitingMotions, type Sitting } from '../../floor-view'
import { dissentAsk } from '../../member-asks'
import { memberActs, memberStep } from '../../member-part'
import { useAct, type Act } from '../../use-act'
import { useSitting } from '../../use-sitting'

/** The room as everybody in it sees it: what is being said and decided, and my part in it. */
function RoomPage({ id: meetingId }: { id: string }) {
  const read = useSitting(meetingId)
  const act = useAct()
  return (
    <SittingPage
      title={FLOOR_TEXT.room}
      read={read}
      act={act}
      acts={(sitting) => (
        <MemberButton step={memberStep(sitting)} act={act} meetingId={meetingId} />
      )}
    >
      {(sitting) => (
        <Columns>
          <Column>
            <OwnNotice sitting={sitting} />
            <StandingCard sitting={sitting} />
            <Debate
              sitting={sitting}
              underResult={(motion) => <Dissent motion={motion} act={act} meetingId={meetingId} />}
            />
            {waitingMotions(sitting.floor).map((motion) => (
              <WaitingCard
                key={motion.id}
                motion={motion}
                act={act}
                meetingId={meetingId}
                hasSecond={secondedAtThumb(sitting) !== motion.id}
              />
            ))}
          </Column>
          <Column>
            <OwnActs sitting={sitting} act={act} />
            <Results sitting={sitting} act={act} />
          </Column>
        </Columns>
      )}
    </SittingPage>
  )
}

/** The motion that the button at the thumb seconds. */
function secondedAtThumb(sitting: Sitting): string | undefined {
  const step = memberStep(sitting)
  return step.kind === 'call' ? step.motionId : undefined
}

/** Why I may do less than others here. */
function OwnNotice({ sitting: { meeting, floor } }: { sitting: Sitting }) {
  const { isMember, isPresent, isRecused, votesFor } = floor.mine
  if (meeting.status !== 'inSession') return null
  if (isRecused) return <Notice tone="info" text={FLOOR_TEXT.isRecused} />
  if (votesFor !== null) return <Notice tone="info" text={FLOOR_TEXT.votesFor(votesFor)} />
  if (!isMember && isPresent) return <Notice tone="info" text={FLOOR_TEXT.isGuest} />
  return null
}

function OwnActs({ sitting, act }: { sitting: Sitting; act: Act }) {
  const acts = memberActs(sitting)
  const isOver = sitting.meeting.adjournedAt !== null
  return (
    <Section title={FLOOR_TEXT.more}>
      <Card>
        {acts.map(({ icon, text, asked }) => (
          <RowLink
            key={text}
            icon={icon}
            text={text}
            onTap={() => {
              act.ask(asked)
            }}
          />
        ))}
        <RowLink
          icon="meeting"
          text={FLOOR_TEXT.toMeeting}
          note={FLOOR_TEXT.toMeetingNote}
          onTap={() => {
            go.meeting(sitting.meeting.id)
          }}
        />
        {isOver ? (
          <RowLink
            icon="file"
            text={FLOOR_TEXT.toMinutes}
            note={FLOOR_TEXT.toMinutesNote}
            onTap={() => {
              go.minutes(sitting.meeting.id)
            }}
          />
        ) : null}
      </Card>
    </Section>
  )
}

/** Whoever did not agree may have it written down by name. */
function Dissent({ motion, act, meetingId }: { motion: MotionView; act: Act; meetingId: string }) {
  if (motion.abilities.dissent?.allowed !== true) return null
  return (
    <BigButton
      kind="plain"
      text={FLOOR_TEXT.dissent}
      onTap={() => {
        act.ask(dissentAsk(meetingId, motion))
      }}
    />
  )
}

/** What has been decided before. */
function Results({ sitting: { meeting, floor }, act }: { sitting: Sitting; act: Act }) {
  const shown = meeting.status === 'inSession' ? justSettled(floor)?.id : undefined
  const motions = settledMotions(floor).filter(({ id }) => id !== shown)
  if (motions.length === 0) return null
  return (
    <Section title={FLOOR_TEXT.results}>
      {motions.map((motion) => (
        <ResultPanel key={motion.id} motion={motion}>
          <Dissent motion={motion} act={act} meetingId={meeting.id} />
        </ResultPanel>
      ))}
    </Section>
  )
}

export default pageWithId(FLOOR_TEXT.room, RoomPage)
