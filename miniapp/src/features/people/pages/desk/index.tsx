import { dateTimeText } from '@linyi/shared/domain/text/date-text'
import { Text } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { DoneState } from '@/components/done-state/DoneState'
import { Facts } from '@/components/facts/Facts'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { go, useRouteId } from '@/platform/navigate'
import { CAN_SCAN } from '@/platform/scan-code'
import { CONFIRM_DESK_TEXT } from '../../sign-in.text'
import { useConfirmDesk } from '../../use-confirm-desk'

const home = () => {
  go.tab('home')
}

/** The phone lets a desk in: which one it is, a warning, yes or no. */
export default function DeskPage() {
  const scannedId = useRouteId()
  const confirm = useConfirmDesk(scannedId)
  const { desk, answered } = confirm
  if (answered !== null) return <Answered answer={answered} />
  if (desk === null) return <Finding confirm={confirm} isScanned={scannedId !== null} />
  return (
    <Page
      title={CONFIRM_DESK_TEXT.title}
      width="form"
      acts={
        <>
          <BigButton
            kind="plain"
            text={CONFIRM_DESK_TEXT.refuse}
            disabled={confirm.isAnswering}
            onTap={() => {
              confirm.answer(false)
            }}
          />
          <BigButton
            text={CONFIRM_DESK_TEXT.confirm}
            busy={confirm.isAnswering}
            onTap={() => {
              confirm.answer(true)
            }}
          />
        </>
      }
    >
      <Card>
        <Facts
          facts={[
            { name: CONFIRM_DESK_TEXT.device, text: desk.text },
            { name: CONFIRM_DESK_TEXT.openedAt, text: dateTimeText(new Date(desk.openedAt)) },
            { name: CONFIRM_DESK_TEXT.until, text: dateTimeText(new Date(desk.expiresAt)) },
          ]}
        />
      </Card>
      <Notice tone="warn" text={CONFIRM_DESK_TEXT.warning} />
      {confirm.refusal === null ? null : (
        <>
          <Notice tone="oppose" text={confirm.refusal} />
          <BigButton kind="plain" text={CONFIRM_DESK_TEXT.again} onTap={confirm.again} />
        </>
      )}
    </Page>
  )
}

function Finding({
  confirm,
  isScanned,
}: {
  confirm: ReturnType<typeof useConfirmDesk>
  isScanned: boolean
}) {
  if (isScanned && confirm.problem === null) {
    return (
      <Page title={CONFIRM_DESK_TEXT.title} width="form">
        <Skeleton cards={1} isTall />
      </Page>
    )
  }
  return (
    <Page title={CONFIRM_DESK_TEXT.title} width="form">
      <Text>{CAN_SCAN ? CONFIRM_DESK_TEXT.introScan : CONFIRM_DESK_TEXT.intro}</Text>
      {confirm.problem === null ? null : <Notice tone="oppose" text={confirm.problem} />}
      <Card className="ly-stack">
        <TextField
          label={CONFIRM_DESK_TEXT.figures}
          hint={CONFIRM_DESK_TEXT.figuresHint}
          value={confirm.figures}
          limit={6}
          kind="number"
          onChange={confirm.write}
        />
        <BigButton
          icon="search"
          text={CONFIRM_DESK_TEXT.find}
          busy={confirm.isFinding}
          onTap={confirm.find}
        />
      </Card>
      {CAN_SCAN ? (
        <BigButton kind="plain" icon="camera" text={CONFIRM_DESK_TEXT.scan} onTap={confirm.scan} />
      ) : null}
    </Page>
  )
}

function Answered({ answer }: { answer: 'in' | 'refused' }) {
  const isIn = answer === 'in'
  return (
    <Page title={CONFIRM_DESK_TEXT.title} width="form">
      <DoneState
        title={isIn ? CONFIRM_DESK_TEXT.doneTitle : CONFIRM_DESK_TEXT.refusedTitle}
        text={isIn ? CONFIRM_DESK_TEXT.doneText : CONFIRM_DESK_TEXT.refusedText}
      >
        <BigButton text={CONFIRM_DESK_TEXT.home} onTap={home} />
        <BigButton kind="plain" text={CONFIRM_DESK_TEXT.devices} onTap={go.devices} />
      </DoneState>
    </Page>
  )
}
