import type { ActionInfo } from '@linyi/shared/contract/actions-view.contract'
import type { ResponseOf } from '@linyi/shared/contract/operations'
import { deadlineText } from '@linyi/shared/domain/text/date-text'
import { Image, Text, View } from '@tarojs/components'
import { AbilityButton } from '@/components/ability-button/AbilityButton'
import { BigButton } from '@/components/big-button/BigButton'
import { ConfirmSheet } from '@/components/confirm-sheet/ConfirmSheet'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Facts } from '@/components/facts/Facts'
import { Heading } from '@/components/heading/Heading'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { announce } from '@/platform/announce'
import { copyText } from '@/platform/clipboard'
import { useNow } from '@/platform/clock'
import { CAN_PRINT, printPage } from '@/platform/print'
import { useRead } from '@/platform/use-api'
import { ActionHead } from '../../components/ActionHead'
import { LINK_TEXT } from '../../link.text'
import { useHandOut, type HandOut } from '../../use-hand-out'
import './index.scss'

/** The link for a body outside: as a code to scan, an address to send and a sheet to print. */
function HandOutPage({ id: actionId }: { id: string }) {
  const now = useNow()
  const handOut = useHandOut(actionId)
  const { action, link } = handOut
  const error = action.error ?? link?.error ?? null
  if (!action.data || error) {
    return (
      <Page title={LINK_TEXT.handOutTitle}>
        {error ? (
          <ErrorState
            message={error.message}
            error={error}
            onRetry={() => {
              void action.refetch()
              void link?.refetch()
            }}
          />
        ) : (
          <Skeleton cards={2} isTall />
        )}
      </Page>
    )
  }
  return (
    <Page
      title={LINK_TEXT.handOutTitle}
      acts={<HandOutActs handOut={handOut} action={action.data} />}
      sheet={<AskSheet handOut={handOut} />}
    >
      <View className="hand-out__screen">
        {/* who may not make one reads below the button who does */}
        {link === null && !action.data.abilities.makeLink.allowed ? null : (
          <Notice tone="info" text={link === null ? LINK_TEXT.none : LINK_TEXT.intro} />
        )}
        {handOut.error === null ? null : <Notice tone="oppose" text={handOut.error} />}
      </View>
      {link === null ? <ActionHead action={action.data} now={now} /> : null}
      {link !== null && !link.data ? <Skeleton cards={1} isTall /> : null}
      {link?.data ? <TaskSheet action={action.data} link={link.data} /> : null}
      {link?.data ? (
        <View className="hand-out__screen ly-stack">
          <BigButton
            kind="plain"
            icon="refresh"
            text={LINK_TEXT.again}
            onTap={() => {
              handOut.ask('again')
            }}
          />
          <BigButton
            kind="danger"
            icon="cross"
            text={LINK_TEXT.revoke}
            onTap={() => {
              handOut.ask('revoke')
            }}
          />
        </View>
      ) : null}
    </Page>
  )
}

function HandOutActs({ handOut, action }: { handOut: HandOut; action: ActionInfo }) {
  const address = handOut.link?.data?.address
  if (address === undefined) {
    return (
      <AbilityButton
        ability={action.abilities.makeLink}
        icon="share"
        text={LINK_TEXT.make}
        busy={handOut.isBusy}
        onTap={handOut.make}
      />
    )
  }
  return (
    <>
      <BigButton
        icon="share"
        text={LINK_TEXT.copy}
        onTap={() => {
          void copyText(address).then(() => {
            announce(LINK_TEXT.copied)
          })
        }}
      />
      {CAN_PRINT ? (
        <BigButton kind="plain" icon="print" text={LINK_TEXT.print} onTap={printPage} />
      ) : null}
    </>
  )
}

function AskSheet({ handOut }: { handOut: HandOut }) {
  if (handOut.asking === null) return null
  const isAgain = handOut.asking === 'again'
  return (
    <ConfirmSheet
      title={isAgain ? LINK_TEXT.againTitle : LINK_TEXT.revokeTitle}
      sentence={isAgain ? LINK_TEXT.againSentence : LINK_TEXT.revokeSentence}
      confirmText={isAgain ? LINK_TEXT.againConfirm : LINK_TEXT.revokeConfirm}
      busy={handOut.isBusy}
      error={handOut.error}
      onConfirm={handOut.confirm}
      onCancel={handOut.close}
    />
  )
}

/** One page of paper: what is to be done, by when, and the code with its address. */
function TaskSheet({ action, link }: { action: ActionInfo; link: ResponseOf<'actions.link'> }) {
  const community = useRead('people.me', {}).data?.community
  return (
    <View className="hand-out">
      <Text className="hand-out__title">
        {community === undefined
          ? LINK_TEXT.sheetTitle
          : `${community.streetName}${community.name}居民委员会 · ${LINK_TEXT.sheetTitle}`}
      </Text>
      <Text className="hand-out__task">{action.task}</Text>
      <Facts
        facts={[
          { name: '办理单位', text: action.lead },
          { name: '地点', text: action.place === '' ? action.gridName : action.place },
          { name: '期限', text: `${deadlineText(new Date(action.dueAt))} 前` },
          { name: '议题', text: `${action.itemTitle}（${action.itemNumber}）` },
        ]}
      />
      <View className="hand-out__foot">
        <Image
          className="hand-out__code"
          src={link.qr}
          mode="aspectFit"
          {...(CAN_PRINT
            ? { nativeProps: { alt: LINK_TEXT.scan } }
            : { 'aria-label': LINK_TEXT.scan })}
        />
        <View className="hand-out__words">
          <Heading text={LINK_TEXT.scan} />
          <Text className="ly-note">{`${deadlineText(new Date(link.expiresAt))} 前有效`}</Text>
          <Text className="hand-out__address">{link.address}</Text>
        </View>
      </View>
    </View>
  )
}

export default pageWithId(LINK_TEXT.handOutTitle, HandOutPage)
