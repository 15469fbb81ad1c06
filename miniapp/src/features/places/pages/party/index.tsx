import type { PlaceTree } from '@linyi/shared/contract/places.contract'
import { PARTY_LEVEL_TEXT } from '@linyi/shared/domain/places/party-unit'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Icon } from '@/components/icon/Icon'
import { Page } from '@/components/page/Page'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Tappable } from '@/components/tappable/Tappable'
import { PlaceFormSheet } from '../../components/PlaceFormSheet'
import { branchesOf, type PartyBranch } from '../../party-tree'
import { addPartyForm, editPartyForm } from '../../place-forms'
import { PLACES_TEXT } from '../../places.text'
import { usePartyTree } from '../../use-doors'
import { usePlaceForm, type PlaceFormState } from '../../use-place-form'
import { usePlaceTree } from '../../use-place-tree'
import './index.scss'

/** 党组织: the four levels, each unit below the one it belongs to. */
export default function PartyTreePage() {
  const { data, error, refetch } = usePartyTree()
  const { tree } = usePlaceTree()
  const form = usePlaceForm()
  const keeper = data?.abilities.keep.allowed === true && tree !== null ? tree : null
  const branches = branchesOf(data?.items ?? [])
  return (
    <Page title={PLACES_TEXT.partyTree} sheet={<PlaceFormSheet state={form} />}>
      <Text className="ly-note">{PLACES_TEXT.partyTreeNote}</Text>
      {error ? (
        <ErrorState error={error} message={error.message} onRetry={() => void refetch()} />
      ) : null}
      {!data && !error ? <Skeleton cards={3} /> : null}
      {data && branches.length === 0 ? (
        <EmptyState
          icon="people"
          title={PLACES_TEXT.partyNone}
          text={PLACES_TEXT.partyNoneText}
          {...(keeper === null
            ? {}
            : {
                action: PLACES_TEXT.addPartyTop,
                onAction: () => {
                  form.openForm(addPartyForm(null, keeper))
                },
              })}
        />
      ) : null}
      <View className="party">
        {branches.map((branch) => (
          <PartyRow key={branch.unit.id} branch={branch} keeper={keeper} form={form} />
        ))}
      </View>
    </Page>
  )
}

function PartyRow({
  branch: { unit, depth },
  keeper,
  form,
}: {
  branch: PartyBranch
  keeper: PlaceTree | null
  form: PlaceFormState
}) {
  const canGrow = unit.level === 'communityPartyBranch' || unit.level === 'gridPartyBranch'
  return (
    <Card tone="ask" className={`party__row party__row--${String(depth)}`}>
      <View className="party__words">
        <Text className="party__level">{PARTY_LEVEL_TEXT[unit.level]}</Text>
        <Text className="party__name">{unit.name}</Text>
        <Text className="ly-note">{unit.place}</Text>
      </View>
      {keeper === null ? null : (
        <View className="party__acts">
          {canGrow ? (
            <Tappable
              className="party__act"
              label={`${unit.name}，${PLACES_TEXT.addPartyUnit}`}
              onTap={() => {
                form.openForm(addPartyForm(unit, keeper))
              }}
            >
              <Icon name="plus" />
            </Tappable>
          ) : null}
          <Tappable
            className="party__act"
            label={`${unit.name}，${PLACES_TEXT.editPartyUnit}`}
            onTap={() => {
              form.openForm(editPartyForm(unit))
            }}
          >
            <Icon name="edit" />
          </Tappable>
        </View>
      )}
    </Card>
  )
}
