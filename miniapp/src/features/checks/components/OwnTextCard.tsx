import type { OwnHeldText } from '@linyi/shared/contract/checks.contract'
import { CHECK_STATUS_TEXT, CHECKED_KIND_TEXT } from '@linyi/shared/domain/checks/check'
import { dateText, deadlineText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { CHECK_LOOK, CHECKS_TEXT } from '../checks.text'
import type { CheckActs } from '../use-check-acts'
import { KeptWords } from './KeptWords'

/** What has become of it, or what happens next and by when. */
function nextText({ status, waitsForVisit, dueAt, refusal, appeal, lapse }: OwnHeldText): string {
  const day = deadlineText(new Date(dueAt))
  switch (status) {
    case 'waiting':
      return waitsForVisit ? CHECKS_TEXT.visit : CHECKS_TEXT.waiting(day)
    case 'cleared':
      return CHECKS_TEXT.cleared
    case 'shown':
      return CHECKS_TEXT.shown
    case 'lapsed':
      return CHECKS_TEXT.lapsed(lapse ?? '')
    case 'refused':
      return CHECKS_TEXT.refusal(refusal?.by.name ?? '', refusal?.reason ?? '')
    case 'appealed':
      return CHECKS_TEXT.appealing(day)
    case 'upheld':
      return CHECKS_TEXT.answer(appeal?.answer ?? '')
    case 'withdrawn':
      return CHECKS_TEXT.taken
  }
}

/** My own text that a person looks at: how far it is, and what I can do about it. */
export function OwnTextCard({ own, acts }: { own: OwnHeldText; acts: CheckActs }) {
  const { id, kind, status, texts, keptAt, refusal, abilities } = own
  return (
    <Card className="ly-stack" tone={status === 'refused' ? 'ask' : 'plain'}>
      <View className="ly-row ly-row--wrap">
        <StatusBadge text={CHECK_STATUS_TEXT[status]} {...CHECK_LOOK[status]} />
        <Text className="ly-note">
          {`${CHECKED_KIND_TEXT[kind]} · ${dateText(new Date(keptAt))}`}
        </Text>
      </View>
      <KeptWords texts={texts} />
      <Text>{nextText(own)}</Text>
      {own.waitsForVisit && abilities.retry.allowed ? (
        <BigButton
          text={CHECKS_TEXT.retry}
          busy={acts.isRetrying}
          onTap={() => {
            acts.retry(id)
          }}
        />
      ) : null}
      {abilities.appeal.allowed && refusal !== null ? (
        <BigButton
          kind="plain"
          text={CHECKS_TEXT.appeal}
          note={CHECKS_TEXT.appealUntil(deadlineText(new Date(refusal.appealUntil)))}
          onTap={() => {
            acts.ask({ kind: 'appeal', checkId: id })
          }}
        />
      ) : null}
      {abilities.withdraw.allowed ? (
        <BigButton
          kind="plain"
          text={CHECKS_TEXT.withdraw}
          onTap={() => {
            acts.ask({ kind: 'withdraw', checkId: id })
          }}
        />
      ) : null}
    </Card>
  )
}
