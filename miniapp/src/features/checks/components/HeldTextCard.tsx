import type { HeldText } from '@linyi/shared/contract/checks.contract'
import { CHECKED_KIND_TEXT, DOUBT_TEXT } from '@linyi/shared/domain/checks/check'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { AbilityButton } from '@/components/ability-button/AbilityButton'
import { Card } from '@/components/card/Card'
import { RemainingTime } from '@/components/remaining-time/RemainingTime'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { useNow } from '@/platform/clock'
import { CHECKS_TEXT } from '../checks.text'
import type { CheckActs } from '../use-check-acts'
import { KeptWords } from './KeptWords'
import { PassOrRefuse } from './PassOrRefuse'

/** A text that waits: its words, where they are meant for, and why a person looks. */
export function HeldTextCard({ held, acts }: { held: HeldText; acts: CheckActs }) {
  const now = useNow()
  const { id, kind, texts, author, gridName, doubt, keptAt, dueAt, abilities } = held
  const place = gridName ?? CHECKS_TEXT.wholeCommunity
  return (
    <Card className="ly-stack">
      <View className="ly-row ly-row--wrap">
        <StatusBadge text={CHECKED_KIND_TEXT[kind]} tone="plain" icon="edit" />
        <RemainingTime dueAt={dueAt} now={now} />
      </View>
      <KeptWords texts={texts} />
      <Text>{CHECKS_TEXT.why(DOUBT_TEXT[doubt])}</Text>
      {doubt !== 'wechat' || held.label === null ? null : (
        <Text>{CHECKS_TEXT.suspected(held.label)}</Text>
      )}
      <Text className="ly-note">
        {`${author.name} · ${place} · ${dateTimeText(new Date(keptAt))}`}
      </Text>
      {held.refusal === null ? null : (
        <Text>{CHECKS_TEXT.refusedBy(held.refusal.by.name, held.refusal.reason)}</Text>
      )}
      {held.appealText === null ? (
        <PassOrRefuse
          pass={{ text: CHECKS_TEXT.pass, ability: abilities.decide }}
          refuse={{ text: CHECKS_TEXT.refuse, ability: abilities.decide }}
          onAsk={(act) => {
            acts.ask({ kind: act, checkId: id })
          }}
        />
      ) : (
        <>
          <Text>{CHECKS_TEXT.appealed(held.appealText)}</Text>
          <AbilityButton
            text={CHECKS_TEXT.decide}
            ability={abilities.decideAppeal}
            onTap={() => {
              acts.ask({ kind: 'decide', checkId: id })
            }}
          />
        </>
      )}
    </Card>
  )
}
