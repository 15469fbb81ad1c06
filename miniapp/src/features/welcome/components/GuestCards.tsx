import type { GuestBallot, GuestItem, GuestMeeting } from '@linyi/shared/contract/guest.contract'
import { ITEM_CATEGORY_TEXT, ITEM_STATUS_TEXT } from '@linyi/shared/domain/agenda/item'
import { LEGAL_EFFECT_TEXT } from '@linyi/shared/domain/ballots/ballot'
import {
  dateText,
  dateTimeText,
  deadlineText,
  remainingText,
} from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card } from '@/components/card/Card'
import { Icon } from '@/components/icon/Icon'
import { STATUS_LOOK } from '@/components/item-summary/status-look'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { useNow } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { PATHS } from '@/platform/paths'
import { GUEST_TEXT } from '../guest.text'
import './guest-cards.scss'

/** One thing a guest may know of, and what a tap on it does. */
function GuestRow({
  badge,
  title,
  notes,
  act,
  onTap,
}: {
  badge: ReactNode
  title: string
  notes: readonly string[]
  act: string
  onTap: () => void
}) {
  return (
    <Card label={[title, ...notes, act].join('，')} onTap={onTap}>
      <View className="guest-row">
        <View className="ly-row ly-row--wrap">{badge}</View>
        <Text className="guest-row__title">{title}</Text>
        {notes.map((note) => (
          <Text key={note} className="ly-note">
            {note}
          </Text>
        ))}
        <View className="guest-row__act">
          <Text>{act}</Text>
          <Icon name="forward" />
        </View>
      </View>
    </Card>
  )
}

/** A vote that runs: everybody may know that, the paper is for those who vote. */
export function BallotRow({ ballot }: { ballot: GuestBallot }) {
  const now = useNow()
  const closesAt = new Date(ballot.closesAt)
  const closes = GUEST_TEXT.closes(deadlineText(closesAt), remainingText(closesAt, now))
  return (
    <GuestRow
      badge={<StatusBadge text={GUEST_TEXT.voting} tone="brand" icon="ballot" />}
      title={`${ballot.gridName} · ${LEGAL_EFFECT_TEXT[ballot.effect]}`}
      notes={[closes, GUEST_TEXT.votes(ballot.itemNumber, ballot.electorate)]}
      act={GUEST_TEXT.toVote}
      onTap={() => {
        go.signInFor(PATHS.ballot, ballot.id)
      }}
    />
  )
}

/** A meeting: which, where it belongs, when. */
export function MeetingRow({
  meeting,
  isPast = false,
}: {
  meeting: GuestMeeting
  isPast?: boolean
}) {
  const { id, isListening, kindText, statusText, placeName, startsAt, items } = meeting
  const at = dateTimeText(new Date(startsAt))
  return (
    <GuestRow
      badge={
        <StatusBadge
          text={statusText}
          tone={isPast ? 'plain' : 'info'}
          icon={isListening ? 'talk' : 'meeting'}
        />
      }
      title={`${placeName} · ${kindText}`}
      notes={items === 0 ? [at] : [at, GUEST_TEXT.matters(items)]}
      act={isPast ? GUEST_TEXT.toMinutes : GUEST_TEXT.toMeeting}
      onTap={() => {
        go.signInFor(isListening ? PATHS.listening : PATHS.meeting, id)
      }}
    />
  )
}

const ACT: Partial<Record<GuestItem['status'], string>> = {
  endorsing: GUEST_TEXT.toSecond,
  voting: GUEST_TEXT.toVote,
}

/** A matter by its number; what came of it everybody may read, its words the community alone. */
export function ItemRow({ item }: { item: GuestItem }) {
  const { id, number, category, gridName, status, raisedAt, seconders, outcomeId } = item
  const raised = GUEST_TEXT.raised(dateText(new Date(raisedAt)))
  const support = seconders === 0 ? raised : `${raised} · ${GUEST_TEXT.seconders(seconders)}`
  return (
    <GuestRow
      badge={<StatusBadge text={ITEM_STATUS_TEXT[status]} {...STATUS_LOOK[status]} />}
      title={`${gridName} · ${ITEM_CATEGORY_TEXT[category]}`}
      notes={number === '' ? [support] : [number, support]}
      act={outcomeId === null ? (ACT[status] ?? GUEST_TEXT.toItem) : GUEST_TEXT.toOutcome}
      onTap={() => {
        if (outcomeId === null) go.signInFor(PATHS.item, id)
        else go.outcome(outcomeId)
      }}
    />
  )
}
