import type { MeasurePart, MeasureSummary } from '@linyi/shared/contract/measures.contract'
import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { ChipRow } from '@/components/chip-row/ChipRow'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Heading } from '@/components/heading/Heading'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { go } from '@/platform/navigate'
import { useRead } from '@/platform/use-api'
import { AnswersCard } from '../../components/AnswersCard'
import { BarsCard } from '../../components/BarsCard'
import { BuildingsCard } from '../../components/BuildingsCard'
import { CountTiles } from '../../components/CountTiles'
import { LineCard } from '../../components/LineCard'
import { PeriodBar } from '../../components/PeriodBar'
import { PartsCard, StepsCard } from '../../components/PlaceCards'
import {
  categoryBars,
  coverageBars,
  endingBars,
  MEASURES_TEXT,
  monthsText,
  peopleBars,
  rateBars,
} from '../../measures.text'
import type { PeriodUnit } from '../../period'
import { useMeasures, type Place } from '../../use-measures'
import './index.scss'

const WHOLE = 'whole'
const STREET = 'street'

/** The grids of one's own community, and the street for its office. */
function PlaceChoice({
  place,
  mayStreet,
  onPlace,
}: {
  place: Place
  mayStreet: boolean
  onPlace: (place: Place) => void
}) {
  const grids = useRead('places.overview', {}).data?.grids ?? []
  const options = [
    ...(mayStreet ? [{ value: STREET, text: MEASURES_TEXT.street }] : []),
    { value: WHOLE, text: MEASURES_TEXT.whole },
    ...grids.map(({ id, name }) => ({ value: id, text: name })),
  ]
  if (options.length < 3 && !mayStreet) return null
  const value = place.street === 'true' ? STREET : (place.gridId ?? WHOLE)
  return (
    <ChipRow
      label={MEASURES_TEXT.place}
      options={options}
      value={value}
      onChange={(next) => {
        onPlace(next === STREET ? { street: 'true' } : next === WHOLE ? {} : { gridId: next })
      }}
    />
  )
}

/** A month or a year stands above the figures already, between its two steps. */
const hasStep = (unit: PeriodUnit): boolean => unit === 'month' || unit === 'year'

/** Where a row of the table leads. */
const placeOf = ({ place }: MeasurePart): Place =>
  place.kind === 'community' ? { communityId: place.id } : { gridId: place.id }

function Pictures({ read, form }: { read: MeasureSummary; form: ReturnType<typeof useMeasures> }) {
  const { figures, participation, coverage, parts } = read
  const { place, where } = form
  return (
    <>
      <View className="measures">
        <CountTiles
          figures={figures}
          {...(read.place.kind === 'street'
            ? {}
            : {
                onOpen: (list) => {
                  go.measuredItems({ ...where, kind: list })
                },
              })}
        />
        <BarsCard title={MEASURES_TEXT.rates} bars={rateBars(figures)} />
        <AnswersCard figures={figures} />
        <LineCard points={form.points} byDays={form.byDays} />
        <BarsCard title={MEASURES_TEXT.categories} bars={categoryBars(figures)} />
        <BarsCard title={MEASURES_TEXT.endings} bars={endingBars(figures)} />
        <BarsCard
          title={MEASURES_TEXT.people}
          note={MEASURES_TEXT.peopleNote}
          bars={peopleBars(participation)}
        />
        <BuildingsCard buildings={participation.buildings} />
        <BarsCard title={MEASURES_TEXT.coverage} bars={coverageBars(coverage)} />
        <StepsCard figures={figures} />
      </View>
      <PartsCard
        parts={parts}
        onPart={(part) => {
          form.goTo({
            ...(place.communityId ? { communityId: place.communityId } : {}),
            ...placeOf(part),
          })
        }}
      />
    </>
  )
}

/** 数据: what came in, what became of it, and how content people are; each number with its n. */
export default function DataPage() {
  const form = useMeasures()
  const { summary } = form
  const read = summary.data
  const months = read ? monthsText(read) : null
  const mayExport = read?.abilities.export.allowed === true
  return (
    <Page
      title={MEASURES_TEXT.title}
      isPrinted
      acts={
        mayExport ? (
          <BigButton
            kind="plain"
            icon="file"
            text={MEASURES_TEXT.export}
            busy={form.isBusy}
            onTap={() => void form.download()}
          />
        ) : null
      }
    >
      <PeriodBar
        unit={form.unit}
        period={form.period}
        typed={form.typed}
        errors={form.typedErrors}
        onUnit={form.choose}
        onType={form.type}
        onEarlier={form.earlier}
        onLater={form.later}
      />
      <PlaceChoice
        place={form.place}
        mayStreet={read?.abilities.street.allowed === true}
        onPlace={form.goTo}
      />
      {form.error === null ? null : <Notice tone="oppose" text={form.error} />}
      {read ? (
        <>
          <Heading
            text={hasStep(form.unit) ? read.place.name : `${read.place.name} · ${form.period.text}`}
          />
          {months === null ? null : <Text className="ly-note">{months}</Text>}
          <Pictures read={read} form={form} />
          <Text className="ly-note">{MEASURES_TEXT.intro}</Text>
        </>
      ) : summary.error ? (
        <ErrorState
          message={summary.error.message}
          error={summary.error}
          onRetry={() => void summary.refetch()}
        />
      ) : (
        <Skeleton cards={3} />
      )}
    </Page>
  )
}
