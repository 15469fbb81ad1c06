import { Image, Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { DOOR_TEXT } from '../door.text'
import { useDoorCode } from '../use-door'
import './door-code.scss'

const IS_H5 = process.env.TARO_ENV === 'h5'
const SPOKEN = IS_H5
  ? { nativeProps: { alt: DOOR_TEXT.qr } }
  : { 'aria-label': DOOR_TEXT.qr as string }

/** The code at the door, large enough to be read across a room, with the time it still holds. */
export function DoorCode({ meetingId }: { meetingId: string }) {
  const { code, left, error, retry } = useDoorCode(meetingId, true)
  if (error !== null) return <ErrorState message={error.message} error={error} onRetry={retry} />
  if (code === undefined) return <Skeleton cards={1} isTall />
  const spaced = `${code.code.slice(0, 3)} ${code.code.slice(3)}`
  return (
    <Card className="door-code">
      <Text className="ly-note">{DOOR_TEXT.code}</Text>
      <Text className="door-code__figures" aria-label={code.code.split('').join(' ')}>
        {spaced}
      </Text>
      <Image className="door-code__qr" src={code.qr} mode="scaleToFill" {...SPOKEN} />
      <View className="door-code__left">
        <Text>{`${String(left)} 秒后换新码`}</Text>
      </View>
      <Text className="ly-note">{DOOR_TEXT.codeHint}</Text>
    </Card>
  )
}
