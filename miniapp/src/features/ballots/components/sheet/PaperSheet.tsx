import type { BallotInfo } from '@linyi/shared/contract/ballots.contract'
import { CHOICE_TEXT, CHOICES, LEGAL_EFFECT_TEXT } from '@linyi/shared/domain/ballots/ballot'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { fillText, SHEET_TEXT } from '../../sheet.text'
import { SheetCode } from './SheetCode'
import './sheet.scss'

/** The paper ballot: the frozen words, the boxes, how to fill them in, and what becomes of it. */
export function PaperSheet({ ballot, place }: { ballot: BallotInfo; place: string }) {
  const { method } = ballot
  const rows =
    method.kind === 'motion'
      ? CHOICES.map((choice) => ({ id: choice, text: CHOICE_TEXT[choice] }))
      : method.options
  return (
    <View className="sheet">
      <View className="sheet__head">
        <Text className="sheet__place">{place}</Text>
        <Text className="sheet__title">{SHEET_TEXT.paperTitle}</Text>
        <Text className="sheet__kind">{`${LEGAL_EFFECT_TEXT[ballot.effect]} · ${ballot.itemNumber}`}</Text>
      </View>
      {ballot.banner === null ? null : <Text className="sheet__banner">{ballot.banner}</Text>}
      <View className="sheet__part">
        <Text className="sheet__label">{SHEET_TEXT.motion}</Text>
        <Text className="sheet__motion">{ballot.text}</Text>
      </View>
      <View className="sheet__choices">
        {rows.map(({ id, text }) => (
          <View key={id} className="sheet__choice">
            <View className={`sheet__box ${method.kind === 'score' ? 'sheet__box--line' : ''}`} />
            <Text className="ly-grow">{text}</Text>
          </View>
        ))}
        {method.kind === 'motion' ? null : (
          <View className="sheet__choice">
            <View className="sheet__box" />
            <Text className="ly-grow">{CHOICE_TEXT.abstain}（以上都不选）</Text>
          </View>
        )}
      </View>
      <View className="sheet__part">
        <Text className="sheet__label">{SHEET_TEXT.fill}</Text>
        <Text>{fillText(method)}</Text>
      </View>
      <View className="sheet__part">
        <Text className="sheet__label">{SHEET_TEXT.counting}</Text>
        <Text>{`${ballot.electorateText}。${ballot.countingText}`}</Text>
      </View>
      <View className="sheet__part">
        <Text className="sheet__label">{SHEET_TEXT.closes}</Text>
        <Text className="sheet__strong">{dateTimeText(new Date(ballot.closesAt))}</Text>
        <Text>{SHEET_TEXT.hand}</Text>
        <Text>{SHEET_TEXT.online}</Text>
        <Text>{ballot.secrecy === 'secret' ? SHEET_TEXT.secret : SHEET_TEXT.open}</Text>
      </View>
      <View className="sheet__lines">
        <Line name={SHEET_TEXT.door} />
        {ballot.secrecy === 'open' ? <Line name={SHEET_TEXT.sign} /> : null}
        <Line name={SHEET_TEXT.date} />
      </View>
      <SheetCode ballotId={ballot.id} text={SHEET_TEXT.scanPaper} />
      <Text className="sheet__hash">{`${SHEET_TEXT.textHash} ${ballot.textHash}`}</Text>
    </View>
  )
}

function Line({ name }: { name: string }) {
  return (
    <View className="sheet__line">
      <Text>{name}</Text>
      <View className="sheet__blank" />
    </View>
  )
}
