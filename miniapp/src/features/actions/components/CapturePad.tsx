import {
  ACTION_TEXT_LIMITS,
  PHOTO_STAGE_TEXT,
  PHOTO_STAGES,
} from '@linyi/shared/domain/actions/action'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { ChipRow } from '@/components/chip-row/ChipRow'
import { Suggestions } from '@/components/chip-row/Suggestions'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { PhotoTiles } from '@/components/photo-grid/PhotoTiles'
import { Pill } from '@/components/pill/Pill'
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
          <Pill icon="photo" text={ACTIONS_TEXT.pick} onTap={upload.pick} />
          {onMore === undefined ? null : (
            <Pill icon="more" text={ACTIONS_TEXT.more} onTap={onMore} />
          )}
        </View>
      </View>
    )
  }
  return (
    <Card tone="ask" className="ly-stack">
      <PhotoTiles
        isLarge
        photos={photos.map(({ id, thumbUrl }) => ({ id, thumbUrl: photoUrl(thumbUrl) }))}
        limit={ACTION_TEXT_LIMITS.photos}
        addText={ACTIONS_TEXT.takeMore}
        isBusy={upload.isUploading}
        onAdd={upload.take}
        onRemove={capture.drop}
      />
      {upload.error === undefined ? null : <Notice tone="oppose" text={upload.error} />}
      <Suggestions words={PHRASES} onTake={capture.add} />
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
