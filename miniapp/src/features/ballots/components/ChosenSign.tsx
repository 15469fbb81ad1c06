import { CHOICE_TEXT } from '@linyi/shared/domain/ballots/ballot'
import { isChoice, SPOILT, type BallotMethod, type Mark } from '@linyi/shared/domain/ballots/method'
import { Text, View } from '@tarojs/components'
import { CHOICE_LOOK } from '@/components/counted-vote/choice-look'
import { Icon } from '@/components/icon/Icon'
import { markLines } from '../mark-draft'
import './chosen-sign.scss'

/** The choice once more, as large as it was chosen. */
export function ChosenSign({ method, mark }: { method: BallotMethod; mark: Mark }) {
  if (mark === SPOILT) {
    return (
      <View className="chosen chosen--abstain">
        <Text>废票</Text>
      </View>
    )
  }
  if (isChoice(mark)) {
    const { tone, icon } = CHOICE_LOOK[mark]
    return (
      <View className={`chosen chosen--${tone}`}>
        <Icon name={icon} />
        <Text>{CHOICE_TEXT[mark]}</Text>
      </View>
    )
  }
  return (
    <View className="chosen-list">
      {markLines(method, mark).map(({ lead, text }) => (
        <View key={text} className="chosen-list__row">
          {lead === '' ? <Icon name="check" /> : <Text className="chosen-list__lead">{lead}</Text>}
          <Text className="ly-grow">{text}</Text>
        </View>
      ))}
    </View>
  )
}
