import type { BallotInfo } from '@linyi/shared/contract/ballots.contract'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'
import { Text } from '@tarojs/components'
import { AbilityButton } from '@/components/ability-button/AbilityButton'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { RowLink } from '@/components/row-link/RowLink'
import { go } from '@/platform/navigate'
import { remindAct } from '../../office-acts'
import { OFFICE_TEXT } from '../../office.text'
import type { ExtendState } from '../../use-extend'
import type { ReasonAct } from '../../use-reason-act'

/** While it runs: everybody on the roll is to be able to vote, on a phone or without one. */
export function OpenOffice({
  ballot,
  act,
  extend,
}: {
  ballot: BallotInfo
  act: ReasonAct
  extend: ExtendState
}) {
  const { abilities, remindedAt, waitingPapers } = ballot
  const last = remindedAt === null ? '' : OFFICE_TEXT.remindLast(dateTimeText(new Date(remindedAt)))
  return (
    <>
      <Card className="ly-stack">
        <Heading text={OFFICE_TEXT.waysTitle} />
        <AbilityButton
          icon="notice"
          text={OFFICE_TEXT.remind}
          ability={abilities.remind}
          note={`${last}${OFFICE_TEXT.remindNote}`}
          onTap={() => {
            act.ask(remindAct(ballot.id))
          }}
        />
        {abilities.canvass.allowed ? (
          <>
            <RowLink
              icon="home"
              text={OFFICE_TEXT.canvass}
              note={OFFICE_TEXT.canvassNote}
              onTap={() => {
                go.canvass(ballot.id)
              }}
            />
            <RowLink
              icon="stamp"
              text={OFFICE_TEXT.papers}
              note={
                waitingPapers > 0
                  ? OFFICE_TEXT.papersWaiting(waitingPapers)
                  : OFFICE_TEXT.papersNote
              }
              onTap={() => {
                go.ballotPapers(ballot.id)
              }}
            />
          </>
        ) : null}
        <RowLink
          icon="print"
          text={OFFICE_TEXT.printPaper}
          note={OFFICE_TEXT.printPaperNote}
          onTap={() => {
            go.ballotSheet(ballot.id, 'paper')
          }}
        />
      </Card>
      {abilities.extend.reason === 'ballots.not_chair' ? null : (
        <Card className="ly-stack">
          <Heading text={OFFICE_TEXT.extendTitle} />
          <Text className="ly-note">{OFFICE_TEXT.extendSentence}</Text>
          <AbilityButton
            kind="plain"
            icon="clock"
            text={OFFICE_TEXT.extend}
            ability={abilities.extend}
            onTap={extend.open}
          />
        </Card>
      )}
    </>
  )
}
