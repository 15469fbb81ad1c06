import type { CardPerson } from '@linyi/shared/contract/roles.contract'
import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { ConfirmSheet } from '@/components/confirm-sheet/ConfirmSheet'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { go } from '@/platform/navigate'
import { PATHS } from '@/platform/paths'
import { useShareCard } from '@/platform/share'
import { CardPersonRow } from '../../components/CardPeople'
import { CardSheet } from '../../components/CardSheet'
import { ROLES_TEXT } from '../../roles.text'
import { useCard } from '../../use-card'
import './index.scss'

/** 党员服务公示牌: who is in charge of the building, and how to reach them. */
export default function CardPage() {
  const view = useCard()
  const { data: card, error, refetch } = view.card
  useShareCard(
    card === undefined
      ? null
      : {
          kind: 'card',
          name: card.building.name,
          path: `${PATHS.publicCard}?id=${card.building.id}`,
        },
  )
  return (
    <Page title={ROLES_TEXT.cardTitle} sheet={<CallSheet view={view} />}>
      {view.hasNone ? (
        <EmptyState icon="building" title={ROLES_TEXT.noCardTitle} text={ROLES_TEXT.noCardText} />
      ) : null}
      {error ? (
        <ErrorState error={error} message={error.message} onRetry={() => void refetch()} />
      ) : null}
      {!card && !error && !view.hasNone ? <Skeleton cards={2} isTall /> : null}
      {card ? (
        <View className="card-page">
          <CardSheet building={card.building}>
            {card.people.map((person) => (
              <CardPersonRow key={person.assignmentId} person={person}>
                <Contact
                  person={person}
                  onCall={() => {
                    view.ask(person)
                  }}
                />
              </CardPersonRow>
            ))}
            {card.people.length === 0 ? (
              <EmptyState icon="people" title={ROLES_TEXT.nobody} text={ROLES_TEXT.nobodyText} />
            ) : (
              <Gaps hasLead={card.hasLead} units={card.unitsWithout} />
            )}
          </CardSheet>
          <NoCalls people={card.people} />
          {view.photoError === null ? null : <Notice tone="oppose" text={view.photoError} />}
          {card.abilities.setCardPhoto.allowed ? (
            <BigButton
              kind="plain"
              icon="camera"
              text={ROLES_TEXT.myPhoto}
              busy={view.isChangingPhoto}
              onTap={view.changePhoto}
            />
          ) : null}
          <BigButton
            kind="plain"
            icon="print"
            text={ROLES_TEXT.poster}
            onTap={() => {
              go.poster(card.building.id)
            }}
          />
          {view.others.map((building) => (
            <BigButton
              key={building.id}
              kind="plain"
              icon="building"
              text={building.name}
              onTap={() => {
                view.open(building.id)
              }}
            />
          ))}
        </View>
      ) : null}
    </Page>
  )
}

/** The masked number, and its button for whoever may call. */
function Contact({ person, onCall }: { person: CardPerson; onCall: () => void }) {
  const { phoneMasked, isMe, abilities } = person
  if (isMe) {
    return (
      <View className="ly-row">
        <StatusBadge tone="brand" icon="me" text={ROLES_TEXT.me} />
      </View>
    )
  }
  if (phoneMasked === null) return null
  return (
    <View className="ly-stack">
      <Text>{phoneMasked}</Text>
      {abilities.call.allowed ? (
        <BigButton
          kind="plain"
          icon="phone"
          text={`${ROLES_TEXT.callWhom}${person.name}`}
          onTap={onCall}
        />
      ) : null}
    </View>
  )
}

/** Why nobody on this card can be called from here, said once below them all. */
function NoCalls({ people }: { people: readonly CardPerson[] }) {
  const called = people.filter(({ phoneMasked, isMe }) => phoneMasked !== null && !isMe)
  const why = called.find(({ abilities }) => !abilities.call.allowed)?.abilities.call.message
  if (why === undefined) return null
  return <Notice tone="info" text={why} />
}

function Gaps({ hasLead, units }: { hasLead: boolean; units: readonly number[] }) {
  if (hasLead && units.length === 0) return null
  return (
    <View className="card-page__gaps">
      {hasLead ? null : <StatusBadge tone="warn" icon="warn" text={ROLES_TEXT.noLead} />}
      {units.length === 0 ? null : (
        <StatusBadge tone="plain" icon="people" text={`${units.join('、')}单元还没有志愿者`} />
      )}
    </View>
  )
}

function CallSheet({ view }: { view: ReturnType<typeof useCard> }) {
  const { calling } = view
  if (calling === null) return null
  return (
    <ConfirmSheet
      title={ROLES_TEXT.callTitle}
      sentence={`打给${calling.name}（${calling.phoneMasked ?? ''}）。${ROLES_TEXT.callSentence}`}
      confirmText={ROLES_TEXT.callConfirm}
      busy={view.isCalling}
      error={view.callError}
      onConfirm={view.confirmCall}
      onCancel={view.closeCall}
    />
  )
}
