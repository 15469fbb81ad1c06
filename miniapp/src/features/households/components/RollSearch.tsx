import type { RollRow } from '@linyi/shared/contract/household-office.contract'
import { RELATION_TEXT } from '@linyi/shared/domain/people/residency'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { DataTable, type DataColumn } from '@/components/data-table/DataTable'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { ChoiceField } from '@/components/field/ChoiceField'
import { TextField } from '@/components/field/TextField'
import { ListFoot } from '@/components/paged-list/ListFoot'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { useReadPages } from '@/platform/use-api'
import { RESIDENTS_TEXT } from '../household-office.text'
import type { usePlaces } from '../use-places'
import { ROLL_WAYS, useRollSearch, type RollAsked } from '../use-roll-search'
import { BuildingFields } from './BuildingFields'
import { DoorFields } from './DoorFields'

const WORDS_LIMIT = 30
const PAGE_SIZE = 30

const COLUMNS: readonly DataColumn<RollRow>[] = [
  { title: RESIDENTS_TEXT.name, text: ({ name }) => name },
  { title: RESIDENTS_TEXT.phone, text: ({ phone }) => phone ?? RESIDENTS_TEXT.noPhone },
  { title: RESIDENTS_TEXT.place, text: ({ place }) => place, isWide: true },
  { title: RESIDENTS_TEXT.relation, text: ({ relation }) => RELATION_TEXT[relation] },
]

/** Looking somebody up in the roll, by name or phone or by door; what it answers is masked. */
export function RollSearch({ places }: { places: ReturnType<typeof usePlaces> }) {
  const search = useRollSearch(places.buildings)
  const { form, problems } = search
  return (
    <>
      <Card className="ly-stack">
        <ChoiceField
          label={RESIDENTS_TEXT.rollWay}
          layout="pairs"
          options={ROLL_WAYS}
          value={search.way}
          onChange={search.setWay}
        />
        {search.way === 'words' ? (
          <TextField
            label={RESIDENTS_TEXT.rollField}
            limit={WORDS_LIMIT}
            value={search.words}
            onChange={search.setWords}
            {...(search.wordsProblem === undefined ? {} : { error: search.wordsProblem })}
          />
        ) : (
          <>
            <BuildingFields
              places={places}
              form={form}
              problems={problems}
              onChange={search.change}
            />
            {search.building === undefined ? null : (
              <DoorFields
                building={search.building}
                form={form}
                problems={problems}
                onChange={search.change}
              />
            )}
          </>
        )}
        <BigButton icon="search" text={RESIDENTS_TEXT.rollSearch} onTap={search.ask} />
      </Card>
      {search.asked === null ? null : (
        <RollResults key={JSON.stringify(search.asked)} asked={search.asked} />
      )}
    </>
  )
}

function RollResults({ asked }: { asked: RollAsked }) {
  const read = useReadPages('households.roll', { ...asked, limit: PAGE_SIZE })
  if (read.isPending) return <Skeleton cards={1} />
  const rows = read.data?.pages.flatMap((page) => page.items) ?? []
  if (read.error && rows.length === 0) {
    return (
      <ErrorState
        error={read.error}
        message={read.error.message}
        onRetry={() => void read.refetch()}
      />
    )
  }
  if (rows.length === 0) {
    return (
      <EmptyState
        icon="search"
        title={RESIDENTS_TEXT.rollNone}
        text={RESIDENTS_TEXT.rollNoneText}
      />
    )
  }
  return (
    <>
      <DataTable label={RESIDENTS_TEXT.roll} columns={COLUMNS} rows={rows} keyOf={({ id }) => id} />
      <ListFoot>
        {read.hasNextPage ? (
          <BigButton
            kind="plain"
            text={RESIDENTS_TEXT.more}
            busy={read.isFetchingNextPage}
            onTap={() => void read.fetchNextPage()}
          />
        ) : null}
      </ListFoot>
    </>
  )
}
