import type { BallotInfo } from '@linyi/shared/contract/ballots.contract'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { Column, Columns } from '@/components/columns/Columns'
import { ConfirmSheet } from '@/components/confirm-sheet/ConfirmSheet'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { RowLink } from '@/components/row-link/RowLink'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { useNow } from '@/platform/clock'
import { go, useRouteWord } from '@/platform/navigate'
import { PATHS } from '@/platform/paths'
import { useShareCard } from '@/platform/share'
import { useRead } from '@/platform/use-api'
import { BALLOTS_TEXT, castButtonText, castSentence } from '../../ballots.text'
import { BallotLinks } from '../../components/BallotLinks'
import { BallotNotices } from '../../components/BallotNotices'
import { CertaintyCard } from '../../components/CertaintyCard'
import { ChosenSign } from '../../components/ChosenSign'
import { MotionCard } from '../../components/MotionCard'
import { ReasonSheet } from '../../components/ReasonSheet'
import { ReceiptCard } from '../../components/ReceiptCard'
import { ResultCard } from '../../components/ResultCard'
import { RulesCard } from '../../components/RulesCard'
import { TurnoutCard } from '../../components/TurnoutCard'
import { VoteCard } from '../../components/VoteCard'
import { VotesBeside } from '../../components/VotesBeside'
import { useBallot } from '../../use-ballot'
import { useCast, type CastState } from '../../use-cast'
import { useReasonAct, type ReasonAct } from '../../use-reason-act'
import { challengeAct, recuseAct } from '../../voter-acts'

/** A vote: the words, the rules, the paper to fill in; after the close the result and why. */
function BallotPage({ id: ballotId }: { id: string }) {
  const now = useNow()
  const { data: ballot, error, refetch } = useBallot(ballotId)
  const cast = useCast(ballot)
  const act = useReasonAct()
  const isOfMine = useRouteWord('list') === 'mine'
  useShareCard(
    ballot === undefined
      ? null
      : { kind: 'ballot', name: ballot.itemTitle, path: `${PATHS.ballot}?id=${ballotId}` },
  )

  const beside = isOfMine ? <VotesBeside here={ballotId} /> : null
  if (!ballot) {
    return (
      <Page title={BALLOTS_TEXT.title} beside={beside}>
        {error ? (
          <ErrorState message={error.message} error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton cards={3} isTall />
        )}
      </Page>
    )
  }
  return (
    <Page
      title={BALLOTS_TEXT.title}
      beside={beside}
      sheet={
        act.asked === null ? <CastSheet ballot={ballot} cast={cast} /> : <ReasonSheet act={act} />
      }
    >
      <BallotNotices ballot={ballot} />
      <Columns>
        <Column share={3}>
          {ballot.verdict === null ? null : <ResultCard ballot={ballot} verdict={ballot.verdict} />}
          <MotionCard ballot={ballot} now={now} />
          {ballot.isOpen ? (
            <>
              <VoteCard ballot={ballot} cast={cast} />
              <ReceiptCard ballot={ballot} />
              <Recusal ballot={ballot} act={act} />
            </>
          ) : null}
        </Column>
        <Column share={2}>
          {ballot.isOpen ? <TurnoutCard ballot={ballot} /> : null}
          {ballot.verdict === null ? null : (
            <CertaintyCard
              ballot={ballot}
              onChallenge={() => {
                act.ask(challengeAct(ballot))
              }}
            />
          )}
          <RulesCard ballot={ballot} />
          <FurtherPages ballot={ballot} />
        </Column>
      </Columns>
    </Page>
  )
}

/** Repeats the choice before it is handed in. */
function CastSheet({ ballot, cast }: { ballot: BallotInfo; cast: CastState }) {
  const { mark, unit } = cast
  if (mark === null) return null
  const unitText = ballot.units.length > 1 && unit !== null ? unit.text : null
  return (
    <ConfirmSheet
      title={BALLOTS_TEXT.confirmTitle}
      sentence={castSentence(ballot, mark, unitText)}
      confirmText={castButtonText(ballot.method, mark)}
      cancelText={BALLOTS_TEXT.reconsider}
      busy={cast.isBusy}
      error={cast.error}
      onConfirm={cast.confirm}
      onCancel={cast.cancel}
    >
      <ChosenSign method={ballot.method} mark={mark} />
    </ConfirmSheet>
  )
}

/** Where the rule knows of stepping aside, and the vote is not yet cast. */
function Recusal({ ballot, act }: { ballot: BallotInfo; act: ReasonAct }) {
  const { allowed, reason } = ballot.abilities.recuse
  if (reason === 'ballots.recused') return <Notice tone="info" text={BALLOTS_TEXT.recused} />
  if (!allowed) return null
  return (
    <BigButton
      kind="plain"
      text={BALLOTS_TEXT.recuse}
      onTap={() => {
        act.ask(recuseAct(ballot.id))
      }}
    />
  )
}

/** Where it comes from, the box for everybody once it is published, the office for those who have one. */
function FurtherPages({ ballot }: { ballot: BallotInfo }) {
  const isStaff = useRead('people.me', {}).data?.isStaff ?? false
  return (
    <Card>
      <BallotLinks ballot={ballot} />
      {ballot.verdict === null ? null : (
        <RowLink
          icon="ballot"
          text={BALLOTS_TEXT.box}
          note={BALLOTS_TEXT.boxNote}
          onTap={() => {
            go.ballotBox(ballot.id)
          }}
        />
      )}
      {isStaff ? (
        <RowLink
          icon="desk"
          text={BALLOTS_TEXT.office}
          note={BALLOTS_TEXT.officeNote}
          onTap={() => {
            go.ballotOffice(ballot.id)
          }}
        />
      ) : null}
    </Card>
  )
}

export default pageWithId(BALLOTS_TEXT.title, BallotPage)
