import type { OutcomeInfo } from '@linyi/shared/contract/outcomes.contract'
import { dateText } from '@linyi/shared/domain/text/date-text'
import { Text } from '@tarojs/components'
import { AbilityButton } from '@/components/ability-button/AbilityButton'
import { Card } from '@/components/card/Card'
import { Column, Columns } from '@/components/columns/Columns'
import { ErrorState } from '@/components/error-state/ErrorState'
import { HelpButton } from '@/components/help/HelpButton'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { RemainingTime } from '@/components/remaining-time/RemainingTime'
import { RowLink } from '@/components/row-link/RowLink'
import { Section } from '@/components/section/Section'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { useNow } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { PATHS } from '@/platform/paths'
import { useShareCard } from '@/platform/share'
import { ObjectionsPart } from '../../components/objections/ObjectionsPart'
import { OutcomesBeside } from '../../components/OutcomesBeside'
import { OutcomePaper } from '../../components/paper/OutcomePaper'
import { TakeCard } from '../../components/paper/TakeCard'
import { OBJECTIONS_TEXT } from '../../objections.text'
import { OUTCOMES_TEXT } from '../../outcomes.text'
import { useOutcome } from '../../use-outcome'

/** A notice as it hangs on the wall, what was said to it, and what may be done about it. */
function OutcomePage({ id: outcomeId }: { id: string }) {
  const now = useNow()
  const { outcome, community, isGuest, error, retry } = useOutcome(outcomeId)
  useShareCard(
    outcome === undefined
      ? null
      : { kind: 'outcome', name: outcome.title, path: `${PATHS.outcome}?id=${outcomeId}` },
  )
  const beside = <OutcomesBeside here={outcomeId} />
  if (outcome === undefined) {
    return (
      <Page title={OUTCOMES_TEXT.infoTitle} isPublic={isGuest} beside={beside}>
        {error === null ? (
          <Skeleton cards={3} />
        ) : (
          <ErrorState message={error.message} error={error} onRetry={retry} />
        )}
      </Page>
    )
  }
  const isTakenDown = outcome.status === 'withdrawn'
  const { isHalted } = outcome
  return (
    <Page title={OUTCOMES_TEXT.infoTitle} isPublic={isGuest} isPrinted beside={beside}>
      <Columns>
        <Column share={3}>
          {isTakenDown || isHalted || outcome.phase === 'final' ? null : (
            <RemainingTime dueAt={outcome.publicityEndsAt} now={now} verb={OUTCOMES_TEXT.ends} />
          )}
          {isHalted ? (
            <>
              <Notice tone="oppose" text={OBJECTIONS_TEXT.halted} />
              {isGuest ? null : <ObjectionsPart outcome={outcome} />}
            </>
          ) : null}
          <Correction outcome={outcome} isGuest={isGuest} />
          <OutcomePaper outcome={outcome} />
        </Column>
        <Column share={2}>
          {isGuest ? <GuestPart outcome={outcome} /> : null}
          {isHalted || isGuest ? null : <ObjectionsPart outcome={outcome} />}
          {isTakenDown || community === undefined ? null : (
            <TakeCard outcome={outcome} community={community} />
          )}
          {isGuest ? null : <Elsewhere outcome={outcome} />}
          {isTakenDown || isGuest ? null : (
            <Card>
              <RowLink
                icon="warn"
                text={OUTCOMES_TEXT.report}
                onTap={() => {
                  go.reportContent('outcome', outcome.id)
                }}
              />
            </Card>
          )}
          <StaffPart outcome={outcome} />
        </Column>
      </Columns>
    </Page>
  )
}

/** That it was corrected, why, and the way to what it said before. */
function Correction({
  outcome: { id, correction },
  isGuest,
}: {
  outcome: OutcomeInfo
  isGuest: boolean
}) {
  if (correction === null) return null
  return (
    <Card className="ly-stack">
      <Notice
        tone="warn"
        text={`${OUTCOMES_TEXT.correctedOn(dateText(new Date(correction.at)))}${correction.reason}`}
      />
      {isGuest ? null : (
        <RowLink
          icon="history"
          text={OUTCOMES_TEXT.versions}
          onTap={() => {
            go.outcomeVersions(id)
          }}
        />
      )}
    </Card>
  )
}

/** What somebody without an account can go on to: each act signs in first and comes back to it. */
function GuestPart({ outcome }: { outcome: OutcomeInfo }) {
  const { id, itemId, phase, status, isHalted, objections } = outcome
  const mayObject = phase === 'publicity' && status !== 'withdrawn' && !isHalted
  return (
    <Card className="ly-stack">
      <Text className="ly-note">
        {objections.all === 0
          ? OUTCOMES_TEXT.guestNone
          : OBJECTIONS_TEXT.count(objections.all, objections.open)}
      </Text>
      <HelpButton topic="publicity" />
      {mayObject ? (
        <RowLink
          icon="talk"
          text={OUTCOMES_TEXT.guestObject}
          onTap={() => {
            go.signInFor(PATHS.objectToOutcome, id)
          }}
        />
      ) : null}
      {itemId === null ? null : (
        <RowLink
          icon="agenda"
          text={OUTCOMES_TEXT.guestItem}
          note={OUTCOMES_TEXT.guestItemNote}
          onTap={() => {
            go.signInFor(PATHS.item, itemId)
          }}
        />
      )}
      <RowLink icon="notice" text={OUTCOMES_TEXT.wallTitle} onTap={go.wall} />
    </Card>
  )
}

/** The matter it is about, and the resolution it tells of; the accounts of the common fund have neither. */
function Elsewhere({ outcome: { itemId, resolutionId } }: { outcome: OutcomeInfo }) {
  if (itemId === null && resolutionId === null) return null
  return (
    <Card>
      {itemId === null ? null : (
        <RowLink
          icon="agenda"
          text={OUTCOMES_TEXT.itemPage}
          onTap={() => {
            go.item(itemId)
          }}
        />
      )}
      {resolutionId === null ? null : (
        <RowLink
          icon="stamp"
          text={OUTCOMES_TEXT.resolutionPage}
          onTap={() => {
            go.resolution(resolutionId)
          }}
        />
      )}
    </Card>
  )
}

/** Correcting and taking back, for whoever publishes. */
function StaffPart({ outcome: { id, abilities, status } }: { outcome: OutcomeInfo }) {
  const { correct, withdraw } = abilities
  if (correct.reason === 'outcomes.not_publisher' || status === 'withdrawn') return null
  return (
    <Section title={OUTCOMES_TEXT.staff}>
      <AbilityButton
        kind="plain"
        icon="edit"
        ability={correct}
        text={OUTCOMES_TEXT.correct}
        onTap={() => {
          go.editOutcome(id)
        }}
      />
      <AbilityButton
        kind="danger"
        icon="trash"
        ability={withdraw}
        text={OUTCOMES_TEXT.withdraw}
        onTap={() => {
          go.withdrawOutcome(id)
        }}
      />
    </Section>
  )
}

export default pageWithId(OUTCOMES_TEXT.infoTitle, OutcomePage)
