import type { MeetingInfo } from '@linyi/shared/contract/meetings.contract'
import { PARTY_KIND_TEXT } from '@linyi/shared/domain/agenda/stakeholder'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { MEETINGS_TEXT } from '../meetings.text'
import './parties-card.scss'

/** Who from outside is asked to come, and who of the affected is not yet. */
export function PartiesCard({ meeting }: { meeting: MeetingInfo }) {
  const { parties, affected } = meeting
  const missing = affected.filter(({ isInvited }) => !isInvited)
  return (
    <Card className="ly-stack">
      <Heading text={MEETINGS_TEXT.parties} />
      {parties.length + missing.length === 0 ? (
        <Text className="ly-note">{MEETINGS_TEXT.noParties}</Text>
      ) : null}
      {parties.map(({ attendanceId, kind, name, isPresent }) => (
        <View key={attendanceId} className="parties-card__one">
          <View className="ly-grow">
            <Text>{name}</Text>
            <View>
              <Text className="ly-note">{PARTY_KIND_TEXT[kind]}</Text>
            </View>
          </View>
          {isPresent ? (
            <StatusBadge text={MEETINGS_TEXT.partyHere} tone="agree" icon="check" />
          ) : null}
        </View>
      ))}
      {missing.map(({ kind, name }) => (
        <View key={kind} className="parties-card__one">
          <View className="ly-grow">
            <Text>{name === '' ? PARTY_KIND_TEXT[kind] : name}</Text>
          </View>
          <StatusBadge text="还没有邀请" tone="warn" icon="wait" />
        </View>
      ))}
    </Card>
  )
}
