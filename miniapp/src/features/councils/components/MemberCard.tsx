import type { CouncilMember } from '@linyi/shared/contract/councils.contract'
import { CONSTITUENCY_TEXT } from '@linyi/shared/domain/councils/council'
import { longDateText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { Avatar } from '@/components/avatar/Avatar'
import { Card } from '@/components/card/Card'
import { Icon } from '@/components/icon/Icon'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { Tappable } from '@/components/tappable/Tappable'
import { COUNCILS_TEXT } from '../councils.text'
import './member-card.scss'

/** A member of the council: name, whom they speak for, until when. */
export function MemberCard({
  member,
  onTrain,
}: {
  member: CouncilMember
  /** Given to who records courses. */
  onTrain: (() => void) | null
}) {
  const { name, constituency, to, isChair, isRecorder, isMe, isTrained } = member
  return (
    <Card className="member-card">
      <Avatar url={null} name={name} />
      <View className="member-card__words">
        <View className="ly-row ly-row--wrap">
          <Text className="member-card__name">{name}</Text>
          {isChair ? <StatusBadge tone="brand" icon="meeting" text={COUNCILS_TEXT.chair} /> : null}
          {isRecorder ? (
            <StatusBadge tone="info" icon="edit" text={COUNCILS_TEXT.recorder} />
          ) : null}
          {isMe ? <StatusBadge tone="plain" icon="me" text={COUNCILS_TEXT.me} /> : null}
        </View>
        <View className="member-card__facts">
          {constituency === null ? null : (
            <Text className="ly-note">{CONSTITUENCY_TEXT[constituency]}</Text>
          )}
          {to === null ? null : (
            <Text className="ly-note">{`任期到 ${longDateText(new Date(to))}`}</Text>
          )}
        </View>
        {isTrained === null ? null : (
          <View className="ly-row ly-row--wrap">
            <StatusBadge
              tone={isTrained ? 'agree' : 'plain'}
              icon={isTrained ? 'check' : 'file'}
              text={isTrained ? COUNCILS_TEXT.trained : COUNCILS_TEXT.notTrained}
            />
            {onTrain === null || isMe || isTrained ? null : (
              <Tappable
                className="member-card__train"
                label={`${COUNCILS_TEXT.train}：${name}`}
                onTap={onTrain}
              >
                <Text>{COUNCILS_TEXT.train}</Text>
                <Icon name="forward" />
              </Tappable>
            )}
          </View>
        )}
      </View>
    </Card>
  )
}
