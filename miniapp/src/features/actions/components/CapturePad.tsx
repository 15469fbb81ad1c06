import {
  ACTION_TEXT_LIMITS,
  PHOTO_STAGE_TEXT,
  PHOTO_STAGES,
} from '@linyi/shared/domain/actions/action'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { ChipRow } from '@/components/chip-row/ChipRow'
import { TextField } from '@/components/field/TextField'
import { Icon } from '@/components/icon/Icon'
import { Notice } from '@/components/notice/Notice'
import { Picture } from '@/components/picture/Picture'
import { Tappable } from '@/components/tappable/Tappable'
import { photoUrl } from '@/platform/photos'
import { ACTIONS_TEXT, PHRASES } from '../actions.text'
import type { Capture } from '../use-capture'
import './capture-pad.scss'

const STAGES = PHOTO_STAGES.map((value) => ({ value, text: PHOTO_STAGE_TEXT[value] }))

/** Take a picture, say one line. The buttons that send it off stand at the thumb. */
export function CapturePad({
  capture,
  error,
  onMore,
}: {
  capture: Capture
  error: string | null
  /** Everything else that can be done; absent where there is nothing. */
  onMore?: () => void
}) {
  const { photos, upload } = capture
  if (!capture.hasBegun) {
    return (
      <View className="capture">
        <Text className="capture__hint">{ACTIONS_TEXT.takeHint}</Text>
        {upload.error === undefined ? null : <Notice tone="oppose" text={upload.error} />}
        <View className="capture__beside">
          <Tappable className="capture__pick" onTap={upload.pick}>
            <Icon name="photo" />
            <Text>{ACTIONS_TEXT.pick}</Text>
          </Tappable>
          {onMore === undefined ? null : (
            <Tappable className="capture__pick" onTap={onMore}>
              <Icon name="more" />
              <Text>{ACTIONS_TEXT.more}</Text>
            </Tappable>
          )}
        </View>
      </View>
    )
  }
  const isFull = photos.length >= ACTION_TEXT_LIMITS.photos
  return (
    <Card tone="ask" className="ly-stack">
      <View className="capture__photos">
        {photos.map(({ id, thumbUrl }, index) => (
          <View key={id} className="capture__photo">
            <Picture
              className="capture__image"
              src={photoUrl(thumbUrl)}
              alt={`第 ${String(index + 1)} 张照片`}
            />
            <Tappable
              className="capture__drop"
              label={`去掉第 ${String(index + 1)} 张照片`}
              onTap={() => {
                capture.drop(id)
              }}
            >
              <Icon name="cross" />
            </Tappable>
          </View>
        ))}
        {isFull ? null : (
          <Tappable className="capture__more" onTap={upload.take} disabled={upload.isUploading}>
            <Icon name="camera" />
            <Text>{upload.isUploading ? ACTIONS_TEXT.sending : ACTIONS_TEXT.takeMore}</Text>
          </Tappable>
        )}
      </View>
      {upload.error === undefined ? null : <Notice tone="oppose" text={upload.error} />}
      <View className="capture__phrases">
        {PHRASES.map((phrase) => (
          <Tappable
            key={phrase}
            className="capture__phrase"
            onTap={() => {
              capture.add(phrase)
            }}
          >
            <Text>{phrase}</Text>
          </Tappable>
        ))}
      </View>
      <TextField
        label={ACTIONS_TEXT.line}
        hint={ACTIONS_TEXT.lineHint}
        limit={ACTION_TEXT_LIMITS.text}
        lines={2}
        value={capture.text}
        onChange={capture.write}
        {...(capture.problem === null ? {} : { error: capture.problem })}
      />
      <View className="capture__stage">
        <Text className="ly-note">{ACTIONS_TEXT.stage}</Text>
        <ChipRow
          label={ACTIONS_TEXT.stage}
          options={STAGES}
          value={capture.stage}
          onChange={capture.setStage}
        />
      </View>
      {error === null ? null : <Notice tone="oppose" text={error} />}
    </Card>
  )
}
