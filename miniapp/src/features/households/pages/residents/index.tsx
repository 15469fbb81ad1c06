import type { ResidentRow } from '@linyi/shared/contract/household-office.contract'
import { CLAIM_LIMITS } from '@linyi/shared/domain/households/claim'
import { RELATION_TEXT, VERIFICATION_BASIS_TEXT } from '@linyi/shared/domain/people/residency'
import { dateText, deadlineText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { ConfirmSheet } from '@/components/confirm-sheet/ConfirmSheet'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { TextField } from '@/components/field/TextField'
import { Page } from '@/components/page/Page'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { BuildingFields } from '../../components/BuildingFields'
import { CheckRow } from '../../components/CheckRow'
import { RollSearch } from '../../components/RollSearch'
import { changeDoor, EMPTY_DOOR } from '../../door-form'
import { RESIDENTS_TEXT } from '../../household-office.text'
import { usePlaces } from '../../use-places'
import { useResidents } from '../../use-residents'

const DATE_LIMIT = 10

/** 楼栋居民: who is verified in a building, masked; ticked rows can be ended or given an end. */
export default function ResidentsPage() {
  const places = usePlaces()
  const [form, setForm] = useState(EMPTY_DOOR)
  const { buildingId } = form
  const chooser = (
    <>
      <RollSearch />
      <BuildingFields
        places={places}
        form={form}
        problems={{}}
        onChange={(part) => {
          setForm((current) => changeDoor(current, part, places.buildings))
        }}
      />
    </>
  )
  if (buildingId === null) return <Page title={RESIDENTS_TEXT.title}>{chooser}</Page>
  return <BuildingResidents key={buildingId} buildingId={buildingId} chooser={chooser} />
}

function BuildingResidents({ buildingId, chooser }: { buildingId: string; chooser: ReactNode }) {
  const list = useResidents(buildingId)
  const count = list.selected.length
  return (
    <Page
      title={RESIDENTS_TEXT.title}
      sheet={<ResidentsSheet list={list} />}
      acts={
        count === 0 ? null : (
          <>
            <BigButton
              kind="plain"
              text={RESIDENTS_TEXT.setUntil}
              onTap={() => {
                list.ask('until')
              }}
            />
            <BigButton
              text={RESIDENTS_TEXT.revokeSelected(count)}
              onTap={() => {
                list.ask('revoke')
              }}
            />
          </>
        )
      }
    >
      {chooser}
      {list.isLoading ? <Skeleton cards={2} /> : null}
      {list.readError ? <ErrorState message={list.readError.message} onRetry={list.retry} /> : null}
      {!list.isLoading && !list.readError && list.residents.length === 0 ? (
        <EmptyState icon="people" title={RESIDENTS_TEXT.noneTitle} text={RESIDENTS_TEXT.noneText} />
      ) : null}
      {list.residents.length > 0 ? (
        <Card className="ly-stack">
          {list.residents.map((row) => (
            <CheckRow
              key={row.residencyId}
              label={RESIDENTS_TEXT.select(row.name)}
              isOn={list.selected.includes(row.residencyId)}
              onToggle={() => {
                list.toggle(row.residencyId)
              }}
            >
              <View>
                <Text>{rowTitle(row)}</Text>
              </View>
              <Text className="ly-note">{rowNote(row)}</Text>
            </CheckRow>
          ))}
        </Card>
      ) : null}
      {list.hasMore ? (
        <BigButton kind="plain" text={RESIDENTS_TEXT.more} onTap={list.loadMore} />
      ) : null}
    </Page>
  )
}

function rowTitle(row: ResidentRow): string {
  return [
    row.name,
    RESIDENTS_TEXT.unit(row.unit),
    RELATION_TEXT[row.relation],
    ...(row.isDelegate ? ['户代表'] : []),
    ...(row.isAssisted ? [RESIDENTS_TEXT.assisted] : []),
  ].join(' · ')
}

function rowNote(row: ResidentRow): string {
  return [
    VERIFICATION_BASIS_TEXT[row.basis],
    `${dateText(new Date(row.verifiedAt))} 认证`,
    ...(row.until === null ? [] : [RESIDENTS_TEXT.until(deadlineText(new Date(row.until)))]),
  ].join(' · ')
}

function ResidentsSheet({ list }: { list: ReturnType<typeof useResidents> }) {
  if (list.asked === null) return null
  const isRevoke = list.asked === 'revoke'
  const count = list.selected.length
  return (
    <ConfirmSheet
      title={isRevoke ? RESIDENTS_TEXT.revoke : RESIDENTS_TEXT.setUntil}
      sentence={isRevoke ? RESIDENTS_TEXT.revokeSentence(count) : RESIDENTS_TEXT.selected(count)}
      confirmText={isRevoke ? RESIDENTS_TEXT.revokeConfirm : RESIDENTS_TEXT.untilConfirm}
      onConfirm={list.confirm}
      onCancel={() => {
        list.ask(null)
      }}
      busy={list.isBusy}
      error={list.error}
    >
      <TextField
        label={isRevoke ? RESIDENTS_TEXT.revokeReason : RESIDENTS_TEXT.untilField}
        limit={isRevoke ? CLAIM_LIMITS.reason : DATE_LIMIT}
        value={list.text}
        onChange={list.setText}
        {...(isRevoke ? {} : { hint: RESIDENTS_TEXT.untilHint })}
        {...(list.problem === undefined ? {} : { error: list.problem })}
      />
    </ConfirmSheet>
  )
}
