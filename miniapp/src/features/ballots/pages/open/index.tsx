import type { ItemInfo } from '@linyi/shared/contract/agenda.contract'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { AbilityButton } from '@/components/ability-button/AbilityButton'
import { missingNote } from '@/components/act-page/missing-note'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { ConfirmSheet } from '@/components/confirm-sheet/ConfirmSheet'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Heading } from '@/components/heading/Heading'
import { Page } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { ActSkeleton } from '@/components/skeleton/FormSkeleton'
import { Steps } from '@/components/steps/Steps'
import { useNow } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { OpenCheck } from '../../components/open/OpenCheck'
import { OpenWhat } from '../../components/open/OpenWhat'
import { OpenWhen } from '../../components/open/OpenWhen'
import { OpenWho } from '../../components/open/OpenWho'
import { OPEN_TEXT } from '../../open.text'
import { useOpenBallot, type OpenState } from '../../use-open-ballot'
import '../../components/open/open.scss'

/** The chair puts the matter to the vote after the council has discussed it. */
function OpenBallotPage({ id: itemId }: { id: string }) {
  const now = useNow()
  const open = useOpenBallot(itemId)
  const { data: item, error, refetch } = open.item
  if (!item) {
    return (
      <Page title={OPEN_TEXT.title}>
        {error ? (
          <ErrorState message={error.message} error={error} onRetry={() => void refetch()} />
        ) : (
          <ActSkeleton />
        )}
      </Page>
    )
  }
  if (!item.abilities.openBallot.allowed) {
    return (
      <Page title={OPEN_TEXT.title}>
        <Blocked item={item} />
      </Page>
    )
  }
  return (
    <Page
      title={OPEN_TEXT.title}
      sheet={open.isAsking ? <OpenSheet open={open} /> : null}
      acts={
        <>
          {open.step === 0 ? null : (
            <BigButton kind="plain" text={OPEN_TEXT.back} onTap={open.goBack} />
          )}
          {open.isDrawing ? (
            <BigButton text={OPEN_TEXT.next} disabled note={OPEN_TEXT.drawing} onTap={open.goOn} />
          ) : (
            <AbilityButton
              ability={item.abilities.openBallot}
              text={open.isLast ? OPEN_TEXT.open : OPEN_TEXT.next}
              onTap={open.goOn}
              {...missingNote(open.problems)}
            />
          )}
        </>
      }
    >
      <Steps names={OPEN_TEXT.steps} current={open.step} />
      {open.step === 0 ? <Matter item={item} /> : null}
      <View className="open-ballot">
        {open.step === 0 ? <OpenWho open={open} /> : null}
        {open.step === 1 ? <OpenWhat open={open} /> : null}
        {open.step === 2 ? <OpenWhen open={open} now={now} /> : null}
        {open.step === 3 ? <OpenCheck open={open} /> : null}
      </View>
    </Page>
  )
}

/** Nobody fills in four pages for nothing: what is in the way comes first, with the way past it. */
function Blocked({ item }: { item: ItemInfo }) {
  const { message = '', reason } = item.abilities.openBallot
  const isToInvite = reason === 'agenda.parties_not_invited' && item.abilities.invite.allowed
  return (
    <>
      <Matter item={item} />
      <EmptyState
        icon="lock"
        title={OPEN_TEXT.blocked}
        text={message}
        action={isToInvite ? OPEN_TEXT.invite : OPEN_TEXT.toItem}
        onAction={() => {
          if (isToInvite) go.act(item.id, 'invite')
          else go.item(item.id)
        }}
      />
    </>
  )
}

function Matter({ item }: { item: ItemInfo }) {
  return (
    <Card className="vote-rule">
      <Text className="ly-note">{`${item.number} · ${item.gridName}`}</Text>
      <Heading text={item.title} />
      <Text>{item.proposal}</Text>
    </Card>
  )
}

function OpenSheet({ open }: { open: OpenState }) {
  const closesAt = open.form.closesAt === null ? '' : dateTimeText(new Date(open.form.closesAt))
  return (
    <ConfirmSheet
      title={OPEN_TEXT.confirm}
      sentence={`“${open.text}”，${closesAt} 截止。开始后这段文字和投票人名单都不能再改。`}
      confirmText={OPEN_TEXT.confirm}
      busy={open.isBusy}
      error={open.error}
      onConfirm={open.confirm}
      onCancel={open.cancel}
    />
  )
}

export default pageWithId(OPEN_TEXT.title, OpenBallotPage)
