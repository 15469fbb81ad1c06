import { RELATION_TEXT, RESIDENCY_END_TEXT } from '@linyi/shared/domain/people/residency'
import { dateText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { Section } from '@/components/section/Section'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { useNow } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { PATHS } from '@/platform/paths'
import { useShareCard } from '@/platform/share'
import { HomeCard } from '../../components/HomeCard'
import { HouseholdSheets } from '../../components/HouseholdSheets'
import { OwnClaimCard } from '../../components/OwnClaimCard'
import { HOME_TEXT } from '../../households.text'
import { useHousehold } from '../../use-household'

/** 我的家: the homes I am verified in, what I have applied for, where I lived before. */
export default function HouseholdPage() {
  const now = useNow()
  const household = useHousehold()
  const { data, readError, retry, ask, invitation } = household
  // the menu sends nothing of a home; only a code that was just made may be given on
  useShareCard(
    invitation === null
      ? null
      : { kind: 'household', name: '', path: `${PATHS.householdCode}?code=${invitation.code}` },
  )
  if (data === undefined) {
    return (
      <Page title={HOME_TEXT.title} width="form">
        {readError ? (
          <ErrorState error={readError} message={readError.message} onRetry={retry} />
        ) : (
          <Skeleton cards={2} />
        )}
      </Page>
    )
  }
  const { homes, claims, former } = data
  const waits = claims.some((claim) => claim.answerBy !== null)
  return (
    <Page title={HOME_TEXT.title} width="form" sheet={<HouseholdSheets household={household} />}>
      {household.error !== null && household.question === null ? (
        <Notice tone="oppose" text={household.error} />
      ) : null}
      {homes.length === 0 && !waits ? (
        <EmptyState icon="home" title={HOME_TEXT.noneTitle} text={HOME_TEXT.noneText} />
      ) : null}
      {homes.map((home) => (
        <HomeCard key={home.householdId} home={home} onAsk={ask} onRevoke={household.revoke} />
      ))}
      {claims.length > 0 ? (
        <Section title={HOME_TEXT.claims}>
          {claims.map((claim) => (
            <OwnClaimCard
              key={claim.id}
              claim={claim}
              now={now}
              onWithdraw={() => {
                ask({ kind: 'withdraw', claim })
              }}
            />
          ))}
        </Section>
      ) : null}
      <View className="ly-stack">
        <BigButton
          kind={homes.length === 0 && !waits ? 'primary' : 'plain'}
          icon="home"
          text={homes.length === 0 && !waits ? HOME_TEXT.join : HOME_TEXT.joinMore}
          onTap={go.join}
        />
        <BigButton kind="plain" icon="people" text={HOME_TEXT.enterCode} onTap={go.householdCode} />
      </View>
      {former.length > 0 ? (
        <Section title={HOME_TEXT.former}>
          {former.map((past) => (
            <Card key={past.id} className="ly-stack">
              <Text>{`${past.place} · ${RELATION_TEXT[past.relation]}`}</Text>
              <Text className="ly-note">
                {`${dateText(new Date(past.endedAt))} ${RESIDENCY_END_TEXT[past.endReason]}`}
              </Text>
              {past.note === null ? null : (
                <View className="household-reason">
                  <Text>{`${HOME_TEXT.staffSaid}：${past.note}`}</Text>
                </View>
              )}
            </Card>
          ))}
        </Section>
      ) : null}
    </Page>
  )
}
