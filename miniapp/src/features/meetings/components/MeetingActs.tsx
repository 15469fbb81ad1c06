import type { MeetingInfo } from '@linyi/shared/contract/meetings.contract'
import { AbilityButton } from '@/components/ability-button/AbilityButton'
import { go } from '@/platform/navigate'
import { mainActs, type MeetingAct } from '../meeting-acts'
import { ACT_TEXT, MEETINGS_TEXT } from '../meetings.text'
import type { MeetingPart } from '../use-meeting-part'

/** The next acts at the thumb; the first is the one this person came for. */
export function MeetingActs({ meeting, part }: { meeting: MeetingInfo; part: MeetingPart }) {
  const { id } = meeting
  const run: Record<MeetingAct, () => void> = {
    notice: () => {
      go.meetingNotice(id)
    },
    openCheckIn: part.openCheckIn,
    register: part.register,
    checkIn: () => {
      go.checkIn(id)
    },
    door: () => {
      go.meetingDoor(id)
    },
    start: part.askStart,
    resume: part.askResume,
    cockpit: () => {
      go.cockpit(id)
    },
    room: () => {
      go.room(id)
    },
    minutes: () => {
      go.minutes(id)
    },
  }
  return (
    <>
      {mainActs(meeting).map(({ act, ability }, index) => (
        <AbilityButton
          key={act}
          ability={ability}
          kind={index === 0 ? 'primary' : 'plain'}
          icon={ACT_TEXT[act].icon}
          text={act === 'register' ? registerText(meeting) : ACT_TEXT[act].text}
          busy={part.isBusy && (act === 'register' || act === 'openCheckIn')}
          onTap={run[act]}
        />
      ))}
    </>
  )
}

/** Members say that they come; neighbours ask for a place, or to wait for one. */
function registerText({ mine, places, counts }: MeetingInfo): string {
  if (mine !== null && mine.kind !== 'resident') return ACT_TEXT.register.text
  return counts.registered < places ? MEETINGS_TEXT.registerResident : MEETINGS_TEXT.registerWait
}
