import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { ConfirmSheet } from '@/components/confirm-sheet/ConfirmSheet'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Page } from '@/components/page/Page'
import { RowLink } from '@/components/row-link/RowLink'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { go } from '@/platform/navigate'
import { DeviceCard } from '../../components/DeviceCard'
import { DEVICES_TEXT } from '../../devices.text'
import { useDevices } from '../../use-devices'
import './index.scss'

/** Where I am signed in; letting a desk in, ending a device. */
export default function DevicesPage() {
  const view = useDevices()
  const { devices, others } = view
  return (
    <Page title={DEVICES_TEXT.title} sheet={<EndSheet view={view} />}>
      <Card>
        <RowLink
          icon="desk"
          text={DEVICES_TEXT.desk}
          note={DEVICES_TEXT.deskNote}
          onTap={go.confirmDesk}
        />
      </Card>
      <Text>{DEVICES_TEXT.intro}</Text>
      {view.listError ? (
        <ErrorState error={view.listError} message={view.listError.message} onRetry={view.retry} />
      ) : null}
      {view.isLoading ? <Skeleton cards={2} /> : null}
      <View className="devices">
        {devices.map((device) => (
          <DeviceCard
            key={device.id}
            device={device}
            onEnd={() => {
              view.ask([device])
            }}
          />
        ))}
      </View>
      {others.length > 1 ? (
        <BigButton
          kind="danger"
          icon="signout"
          text={DEVICES_TEXT.endOthers}
          onTap={() => {
            view.ask(others)
          }}
        />
      ) : null}
      <Text className="ly-note">{DEVICES_TEXT.lost}</Text>
    </Page>
  )
}

/** Asks once more, and names what will have to sign in again. */
function EndSheet({ view }: { view: ReturnType<typeof useDevices> }) {
  const { asked } = view
  if (asked.length === 0) return null
  const isOne = asked.length === 1
  return (
    <ConfirmSheet
      title={isOne ? DEVICES_TEXT.endTitle : DEVICES_TEXT.endOthersTitle}
      sentence={isOne ? DEVICES_TEXT.endSentence : DEVICES_TEXT.endOthersSentence(asked.length)}
      confirmText={isOne ? DEVICES_TEXT.endConfirm : DEVICES_TEXT.endOthersConfirm}
      onConfirm={view.end}
      onCancel={view.close}
      busy={view.isEnding}
      error={view.error}
    >
      {asked.map(({ id, text }) => (
        <Text key={id} className="ly-heading">
          {text}
        </Text>
      ))}
    </ConfirmSheet>
  )
}
