import type { FloorState, MotionView } from '@linyi/shared/contract/floor.contract'
import { STANCE_TEXT, VOTE_WAY_TEXT } from '@linyi/shared/domain/floor/motion'
import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Icon } from '@/components/icon/Icon'
import { Page } from '@/components/page/Page'
import { wholeFigures } from '@/components/phrase/clauses'
import { keepAwake } from '@/platform/keep-awake'
import { go, useRouteId } from '@/platform/navigate'
import { PATHS } from '@/platform/paths'
import { useSession } from '@/platform/session'
import { SpeakerClock } from '../../components/SpeakerPanel'
import { WallChooser } from '../../components/WallChooser'
import {
  FLOOR_TEXT,
  presidingText,
  quorumText,
  RESULT_LOOK,
  resultText,
  STANCE_LOOK,
  voteText,
} from '../../floor.text'
import { motionAside, type Sitting } from '../../floor-view'
import { screenView } from '../../screen-view'
import { useSitting } from '../../use-sitting'
import './index.scss'

/** A wall has no frame around it: all of it is the main part, which keys can scroll where it is too tall. */
const MAIN = process.env.TARO_ENV === 'h5' ? { role: 'main', tabIndex: 0 } : {}

/**
 * The wall of the room: one thing at a time, light on dark, to be read from ten metres. Its short
 * address names no meeting: then it is the one that gathers now.
 */
export default function ScreenPage() {
  const id = useRouteId()
  const isSignedIn = useSession((session) => session.token !== null)
  useDidShow(() => {
    if (!isSignedIn) go.signInFor(PATHS.projector, id ?? undefined)
  })
  if (!isSignedIn) return <Opening />
  if (id !== null) return <WallOf meetingId={id} />
  return <WallChooser render={(meetingId) => <WallOf meetingId={meetingId} />} />
}

function WallOf({ meetingId }: { meetingId: string }) {
  const { sitting, error, refetch } = useSitting(meetingId)
  useScreenAwake()
  if (sitting === null) {
    return error === null ? (
      <Opening />
    ) : (
      <Page title={FLOOR_TEXT.screen}>
        <ErrorState message={error.message} error={error} onRetry={refetch} />
      </Page>
    )
  }
  return <Wall sitting={sitting} />
}

/** As dark as what follows: a white page before it would flash in a dim hall. */
function Opening() {
  return (
    <View className="wall" {...MAIN}>
      <Text className="wall__title">{FLOOR_TEXT.wallOpens}</Text>
    </View>
  )
}

/** A laptop in a hall dims after some minutes; the wall must not. */
function useScreenAwake(): void {
  useEffect(() => {
    void keepAwake(true)
    return () => void keepAwake(false)
  }, [])
}

function Wall({ sitting }: { sitting: Sitting }) {
  const { meeting, floor } = sitting
  const { label, text, note, size, motion, result } = screenView(sitting)
  const aside = motionAside(floor)
  const sentence = result?.vote?.sentence ?? null
  return (
    <View className="wall" {...MAIN}>
      <View className="wall__head">
        <View className="wall__place">
          <Text className="wall__title">{meeting.title}</Text>
          <Text className="wall__entry">{entryLine(sitting)}</Text>
        </View>
        <View className={`wall__quorum wall__quorum--${meeting.quorum.isReached ? 'on' : 'off'}`}>
          <View className="wall__lamp">
            <Icon name={meeting.quorum.isReached ? 'check' : 'warn'} />
          </View>
          <Text>{quorumText(meeting.quorum)}</Text>
        </View>
      </View>
      <View className="wall__body">
        <View className="wall__main">
          <Label label={label} result={result} />
          <Text className={`wall__text wall__text--${size}`} aria-live="polite">
            {text}
          </Text>
          {note === null ? null : <Text className="wall__sentence">{note}</Text>}
          {sentence === null ? null : (
            <Text className="wall__sentence">{wholeFigures(sentence)}</Text>
          )}
          {aside === null ? null : (
            <Text className="wall__sentence">{`原动议：${aside.text}`}</Text>
          )}
        </View>
        <Side floor={floor} motion={motion} result={result} />
      </View>
      <View className="wall__foot">
        <Text>{presidingText(floor)}</Text>
        <Text className="wall__queue">{queueLine(floor, motion)}</Text>
      </View>
    </View>
  )
}

function Label({ label, result }: { label: string; result: MotionView | null }) {
  const outcome = result?.vote?.result ?? null
  if (outcome === null) return <Text className="wall__label">{label}</Text>
  return (
    <View className={`wall__label wall__outcome wall__outcome--${RESULT_LOOK[outcome].tone}`}>
      <Icon name={RESULT_LOOK[outcome].icon} />
      <Text>{resultText(outcome)}</Text>
    </View>
  )
}

/** To the right: the point of order, the vote, the figures, or the speaker with the clock. */
function Side({
  floor,
  motion,
  result,
}: {
  floor: FloorState
  motion: MotionView | null
  result: MotionView | null
}) {
  const { point, speaker, rules } = floor
  const counted = result?.vote ?? null
  const tally = counted?.tally ?? null
  if (counted !== null && tally !== null) return <Figures vote={counted} tally={tally} />
  if (point !== null) {
    return (
      <View className="wall__side">
        <Text className="wall__label">{FLOOR_TEXT.point}</Text>
        <Text className="wall__point">{point.text}</Text>
        <Text className="wall__small">{`${point.name}提出，等主持人裁定`}</Text>
      </View>
    )
  }
  if (motion?.status === 'put' && motion.vote !== null) return <Vote vote={motion.vote} />
  if (speaker === null) return null
  const { tone, icon } = STANCE_LOOK[speaker.stance]
  return (
    <View className="wall__side">
      <Text className="wall__label">{FLOOR_TEXT.speaking}</Text>
      <Text className="wall__name">{speaker.name}</Text>
      <View className={`wall__stance wall__stance--${tone}`}>
        <Icon name={icon} />
        <Text>{STANCE_TEXT[speaker.stance]}</Text>
      </View>
      <SpeakerClock speaker={speaker} seconds={rules.speechSeconds} />
    </View>
  )
}

type RunningVote = NonNullable<MotionView['vote']>

/** How many have voted; how they vote is nobody's to see. */
function Vote({ vote }: { vote: RunningVote }) {
  return (
    <View className="wall__side">
      <Text className="wall__label">{VOTE_WAY_TEXT[vote.way]}</Text>
      {vote.ballotId === null ? (
        <Text className="wall__point">{voteText(vote)}</Text>
      ) : (
        <>
          <Text className="wall__figure">{`${String(vote.turnout ?? 0)} / ${String(vote.electors)}`}</Text>
          <Text className="wall__small">已投票</Text>
        </>
      )}
    </View>
  )
}

function Figures({ vote, tally }: { vote: RunningVote; tally: NonNullable<RunningVote['tally']> }) {
  const rest = vote.way === 'hands' ? '没有举手' : '弃权'
  return (
    <View className="wall__side">
      <View className="wall__count wall__stance--agree">
        <Icon name="check" />
        <Text className="wall__grow">赞成</Text>
        <Text>{String(tally.yes)}</Text>
      </View>
      <View className="wall__count wall__stance--oppose">
        <Icon name="cross" />
        <Text className="wall__grow">反对</Text>
        <Text>{String(tally.no)}</Text>
      </View>
      <View className="wall__count wall__stance--abstain">
        <Icon name="abstain" />
        <Text className="wall__grow">{rest}</Text>
        <Text>{String(tally.abstain)}</Text>
      </View>
    </View>
  )
}

function entryLine({ meeting }: Sitting): string {
  const top = meeting.entries.filter(({ parentId }) => parentId === null)
  const open = meeting.entries.find(({ id }) => id === meeting.entryId)
  if (open === undefined) return `议程共 ${String(top.length)} 项`
  const place = top.findIndex(({ id }) => id === (open.parentId ?? open.id)) + 1
  return `第 ${String(place)} 项，共 ${String(top.length)} 项：${open.title}`
}

const NAMED = 4

/** Those who come next, by name; the rest as a number. */
function queueLine({ queue }: FloorState, motion: MotionView | null): string {
  if (motion === null || queue.length === 0) return ''
  const names = queue
    .slice(0, NAMED)
    .map(({ name, stance }) => `${name}（${STANCE_TEXT[stance]}）`)
    .join('、')
  const rest = queue.length - NAMED
  return `接下来：${names}${rest > 0 ? `等 ${String(queue.length)} 人` : ''}`
}
