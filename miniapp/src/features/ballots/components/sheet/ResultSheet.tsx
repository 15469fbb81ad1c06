import type { BallotInfo, VerdictView } from '@linyi/shared/contract/ballots.contract'
import { CHOICE_TEXT, CHOICES, LEGAL_EFFECT_TEXT } from '@linyi/shared/domain/ballots/ballot'
import { dateTimeText, deadlineText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { Notice } from '@/components/notice/Notice'
import { ResultBars } from '@/components/result-bars/ResultBars'
import { BALLOTS_TEXT, headsText, outcomeText } from '../../ballots.text'
import { SHEET_TEXT } from '../../sheet.text'
import { verdictResultBars } from '../../verdict-bars'
import { SheetCode } from './SheetCode'
import './sheet.scss'

/** The result for the notice board: the sentence, the figures, the bars, who has confirmed it. */
export function ResultSheet({ ballot, place }: { ballot: BallotInfo; place: string }) {
  const { verdict } = ballot
  if (verdict === null) return <Notice tone="info" text={SHEET_TEXT.noResult} />
  const figures =
    verdict.placings === null
      ? choiceRows(verdict.tally)
      : verdict.placings.map(({ place, text, isElected, figure }) => ({
          name: `${String(place)}. ${text}${isElected ? '（入选）' : ''}`,
          figure: ballot.method.kind === 'ranked' ? '' : String(figure),
        }))
  return (
    <View className="sheet sheet--result">
      <View className="sheet__head">
        <Text className="sheet__place">{place}</Text>
        <Text className="sheet__title">{SHEET_TEXT.resultTitle}</Text>
        <Text className="sheet__kind">{`${LEGAL_EFFECT_TEXT[ballot.effect]} · ${ballot.itemNumber}`}</Text>
      </View>
      {ballot.voidReason === null ? null : (
        <Text className="sheet__banner">{SHEET_TEXT.annulled(ballot.voidReason)}</Text>
      )}
      {ballot.banner === null ? null : <Text className="sheet__banner">{ballot.banner}</Text>}
      <View className="sheet__part">
        <Text className="sheet__label">{SHEET_TEXT.matter}</Text>
        <Text>{ballot.itemTitle}</Text>
      </View>
      <View className="sheet__part">
        <Text className="sheet__label">{SHEET_TEXT.motion}</Text>
        <Text className="sheet__motion">{ballot.text}</Text>
      </View>
      <View className="sheet__result">
        <Text className="sheet__outcome">{outcomeText(verdict.result, ballot)}</Text>
        <Text>{verdict.sentence}</Text>
      </View>
      <View className="sheet__table">
        <Row name="名单" figure={headsText(ballot.electorate, ballot.unit)} />
        <Row name="参加" figure={headsText(verdict.participants, ballot.unit)} />
        {figures.map(({ name, figure }) => (
          <Row key={name} name={name} figure={figure} />
        ))}
        {verdict.spoilt === 0 ? null : <Row name="废票" figure={String(verdict.spoilt)} />}
      </View>
      {verdict.tally === null ? <Text>{BALLOTS_TEXT.shut}</Text> : null}
      <ResultBars bars={verdictResultBars(verdict.bars)} />
      <View className="sheet__part">
        <Text>{`${dateTimeText(new Date(ballot.opensAt))} 开始，${dateTimeText(new Date(ballot.closesAt))} 截止。${ballot.basisText}`}</Text>
        <Doubts ballot={ballot} />
        <Text>{SHEET_TEXT.check}</Text>
      </View>
      <View className="sheet__lines">
        {ballot.signatures.map(({ role, name, at }) => (
          <View key={role} className="sheet__line">
            <Text>{`${SHEET_TEXT.signs}：${role} ${name}（${dateTimeText(new Date(at))}）`}</Text>
            <View className="sheet__blank" />
          </View>
        ))}
        <Text className="sheet__seal">{SHEET_TEXT.seal}</Text>
      </View>
      <SheetCode ballotId={ballot.id} text={SHEET_TEXT.scanResult} />
      <Text className="sheet__hash">{`${SHEET_TEXT.root} ${ballot.root ?? ''}`}</Text>
      <Text className="sheet__hash">{`${SHEET_TEXT.rollHash} ${ballot.electorateHash}`}</Text>
    </View>
  )
}

/** A row for each choice; none where the figures stay shut. */
function choiceRows(tally: VerdictView['tally']): readonly { name: string; figure: string }[] {
  if (tally === null) return []
  return CHOICES.map((choice) => ({ name: CHOICE_TEXT[choice], figure: String(tally[choice]) }))
}

/** Until when the result can be doubted, while it can. */
function Doubts({ ballot: { status, challengeUntil } }: { ballot: BallotInfo }) {
  if (status === 'final') return <Text>{SHEET_TEXT.final}</Text>
  if (status === 'void' || challengeUntil === null) return null
  return <Text>{`对结果有异议的，请在 ${deadlineText(new Date(challengeUntil))} 前提出。`}</Text>
}

function Row({ name, figure }: { name: string; figure: string }) {
  return (
    <View className="sheet__row">
      <Text className="ly-grow">{name}</Text>
      <Text className="sheet__strong">{figure}</Text>
    </View>
  )
}
