import { MEETING_TEXT_LIMITS } from '@linyi/shared/domain/meetings/meeting'
import { Text } from '@tarojs/components'
import { AbilityButton } from '@/components/ability-button/AbilityButton'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { ChipRow } from '@/components/chip-row/ChipRow'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { TextField } from '@/components/field/TextField'
import { Heading } from '@/components/heading/Heading'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { ProgressBar } from '@/components/progress-bar/ProgressBar'
import { RowLink } from '@/components/row-link/RowLink'
import { Sheet } from '@/components/sheet/Sheet'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { useNow } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { calledText, DEMAND_TEXT, heldText, nextByText } from '../../demand.text'
import { useDemand } from '../../use-demand'

/** How long a council has not met, and its members' means against it (A2.5). */
export default function DemandPage() {
  const now = useNow()
  const page = useDemand()
  const { data: council, error, refetch } = page.read
  const called = calledText(council?.dueAt ?? null)
  const nextBy = nextByText(council?.nextBy ?? null, now)
  return (
    <Page
      title={DEMAND_TEXT.title}
      width="form"
      acts={
        council === undefined ? null : (
          <AbilityButton
            ability={council.demand}
            icon="talk"
            text={DEMAND_TEXT.demand}
            onTap={page.ask}
          />
        )
      }
      sheet={
        page.isAsking ? (
          <Sheet title={DEMAND_TEXT.sheetTitle} onClose={page.close}>
            <TextField
              label={DEMAND_TEXT.reason}
              hint={DEMAND_TEXT.reasonHint}
              limit={MEETING_TEXT_LIMITS.reason}
              lines={3}
              value={page.reason}
              onChange={page.write}
              {...page.problem}
            />
            {page.error === null ? null : <Notice tone="oppose" text={page.error} />}
            <BigButton text={DEMAND_TEXT.send} busy={page.isBusy} onTap={page.send} />
          </Sheet>
        ) : null
      }
    >
      {page.grids.length > 1 && page.gridId !== null ? (
        <ChipRow
          label={DEMAND_TEXT.council}
          options={page.grids}
          value={page.gridId}
          onChange={page.choose}
        />
      ) : null}
      {page.hasNone ? (
        <EmptyState icon="meeting" title={DEMAND_TEXT.title} text={DEMAND_TEXT.none} />
      ) : null}
      {error === null ? null : (
        <ErrorState message={error.message} error={error} onRetry={() => void refetch()} />
      )}
      {council === undefined ? (
        error === null && !page.hasNone ? (
          <Skeleton cards={2} />
        ) : null
      ) : (
        <>
          {called === null ? null : <Notice tone="warn" text={called} />}
          <Card className="ly-stack">
            <Heading text={DEMAND_TEXT.held} />
            <Text>{heldText(council.lastHeldAt)}</Text>
            {nextBy === null ? null : <Text>{nextBy}</Text>}
          </Card>
          <Card className="ly-stack">
            <Heading text={DEMAND_TEXT.demands} />
            <ProgressBar
              value={council.demands}
              threshold={council.needed}
              most={council.members}
              caption={`${String(council.demands)} 位成员要求开会`}
              thresholdText={`满 ${String(council.needed)} 位就要召集，成员共 ${String(council.members)} 位`}
            />
            <Text className="ly-note">{DEMAND_TEXT.demandsHint}</Text>
          </Card>
        </>
      )}
      <Card>
        <RowLink icon="people" text={DEMAND_TEXT.members} onTap={go.council} />
      </Card>
    </Page>
  )
}
