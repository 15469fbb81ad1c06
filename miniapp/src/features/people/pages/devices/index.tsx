import { Text, View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { Card } from '@/components/card/Card'
import { ConfirmSheet } from '@/components/confirm-sheet/ConfirmSheet'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Page, refreshByPull } from '@/components/page/Page'
import { RowLink } from '@/components/row-link/RowLink'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { go } from '@/platform/navigate'
import { DeviceCard } from '../../components/DeviceCard'
import { DEVICES_TEXT } from '../../devices.text'
import { useDevices } from '../../use-devices'
import './index.scss'

/** Where I am signed in; letting a desk in, ending a device. */
export default function DevicesPage() {
  const { devices, isLoading, listError, retry, asked, ask, close, end, isEnding, error } =
    useDevices()
  usePullDownRefresh(() => void refreshByPull())
  return (
    <Page
      title={DEVICES_TEXT.title}
      sheet={
        asked === null ? null : (
          <ConfirmSheet
            title={DEVICES_TEXT.endTitle}
            sentence={DEVICES_TEXT.endSentence}
            confirmText={DEVICES_TEXT.endConfirm}
            onConfirm={end}
            onCancel={close}
            busy={isEnding}
            error={error}
          >
            <Text className="ly-heading">{asked.text}</Text>
          </ConfirmSheet>
        )
      }
    >
      <Card className="devices__rows">
        <RowLink
          icon="desk"
          text={DEVICES_TEXT.desk}
          note={DEVICES_TEXT.deskNote}
          onTap={go.confirmDesk}
        />
      </Card>
      <Text>{DEVICES_TEXT.intro}</Text>
      {listError ? <ErrorState message={listError.message} onRetry={retry} /> : null}
      {isLoading ? <Skeleton cards={2} /> : null}
      <View className="devices">
        {devices.map((device) => (
          <DeviceCard
            key={device.id}
            device={device}
            onEnd={() => {
              ask(device)
            }}
          />
        ))}
      </View>
      <Text className="ly-note">{DEVICES_TEXT.lost}</Text>
    </Page>
  )
}
