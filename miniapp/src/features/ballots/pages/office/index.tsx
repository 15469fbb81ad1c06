import type { BallotInfo } from '@linyi/shared/contract/ballots.contract'
import { AbilityButton } from '@/components/ability-button/AbilityButton'
import { Card } from '@/components/card/Card'
import { Column, Columns } from '@/components/columns/Columns'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Heading } from '@/components/heading/Heading'
import { Page } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { RowLink } from '@/components/row-link/RowLink'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { useNow } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { BALLOTS_TEXT } from '../../ballots.text'
import { BallotLinks } from '../../components/BallotLinks'
import { BallotNotices } from '../../components/BallotNotices'
import { BuildingTurnout } from '../../components/office/BuildingTurnout'
import { ExtendSheet } from '../../components/office/ExtendSheet'
import { OpenOffice } from '../../components/office/OpenOffice'
import { MotionCard } from '../../components/MotionCard'
import { OutcomeOffice } from '../../components/office/OutcomeOffice'
import { ReasonSheet } from '../../components/ReasonSheet'
import { ResultCard } from '../../components/ResultCard'
import { TurnoutCard } from '../../components/TurnoutCard'
import { annulAct } from '../../office-acts'
import { OFFICE_TEXT } from '../../office.text'
import { useBallot } from '../../use-ballot'
import { useExtend } from '../../use-extend'
import { useReasonAct, type ReasonAct } from '../../use-reason-act'

/** What staff do with a ballot: bring people to it, give more time, confirm and answer for the result. */
function OfficePage({ id: ballotId }: { id: string }) {
  const now = useNow()
  const { data: ballot, error, refetch } = useBallot(ballotId)
  const act = useReasonAct()
  const extend = useExtend(ballotId)

  if (!ballot) {
    return (
      <Page title={OFFICE_TEXT.title}>
        {error ? (
          <ErrorState message={error.message} error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton cards={3} />
        )}
      </Page>
    )
  }
  return (
    <Page
      title={OFFICE_TEXT.title}
      sheet={
        extend.isOpen ? <ExtendSheet ballot={ballot} extend={extend} /> : <ReasonSheet act={act} />
      }
    >
      <BallotNotices ballot={ballot} />
      <Columns>
        <Column>
          <MotionCard ballot={ballot} now={now} />
          {ballot.verdict === null ? (
            <TurnoutCard ballot={ballot} />
          ) : (
            <ResultCard ballot={ballot} verdict={ballot.verdict} />
          )}
          <BuildingTurnout ballot={ballot} />
        </Column>
        <Column>
          {ballot.isOpen ? (
            <OpenOffice ballot={ballot} act={act} extend={extend} />
          ) : (
            <OutcomeOffice ballot={ballot} act={act} />
          )}
          <Links ballot={ballot} />
          <Annulment ballot={ballot} act={act} />
        </Column>
      </Columns>
    </Page>
  )
}

function Links({ ballot }: { ballot: BallotInfo }) {
  return (
    <Card>
      <BallotLinks ballot={ballot} />
      {ballot.verdict === null ? null : (
        <>
          <RowLink
            icon="print"
            text={OFFICE_TEXT.printResult}
            note={OFFICE_TEXT.printResultNote}
            onTap={() => {
              go.ballotSheet(ballot.id, 'result')
            }}
          />
          <RowLink
            icon="ballot"
            text={BALLOTS_TEXT.box}
            note={BALLOTS_TEXT.boxNote}
            onTap={() => {
              go.ballotBox(ballot.id)
            }}
          />
        </>
      )}
      <RowLink
        icon="lock"
        text={BALLOTS_TEXT.rules}
        note={BALLOTS_TEXT.rulesNote}
        onTap={() => {
          go.ballotRules(ballot.id)
        }}
      />
    </Card>
  )
}

/** Only in sight of those whose office it is. */
function Annulment({ ballot, act }: { ballot: BallotInfo; act: ReasonAct }) {
  const { allowed } = ballot.abilities.annul
  if (!allowed) return null
  return (
    <Card className="ly-stack">
      <Heading text={OFFICE_TEXT.danger} />
      <AbilityButton
        kind="danger"
        text={OFFICE_TEXT.annul}
        ability={ballot.abilities.annul}
        onTap={() => {
          act.ask(annulAct(ballot.id))
        }}
      />
    </Card>
  )
}

export default pageWithId(OFFICE_TEXT.title, OfficePage)
