import { Text, View } from '@tarojs/components'
import { Field } from '../field/Field'
import { Icon } from '../icon/Icon'
import { Picture } from '../picture/Picture'
import { Tappable } from '../tappable/Tappable'
import type { GridPhoto } from './PhotoGrid'
import './photo-field.scss'

/** Pictures that are being added: each can be taken out again, and a tile adds more. */
export function PhotoField({
  label,
  hint,
  photos,
  limit,
  onAdd,
  onRemove,
  isBusy,
  error,
}: {
  label: string
  hint: string
  photos: readonly GridPhoto[]
  limit: number
  onAdd: () => void
  onRemove: (id: string) => void
  isBusy: boolean
  error?: string
}) {
  return (
    <Field label={label} hint={hint} {...(error === undefined ? {} : { error })}>
      <View className="ly-photo-field">
        {photos.map((photo, index) => (
          <View key={photo.id} className="ly-photo-field__cell">
            <Picture
              className="ly-photo-field__image"
              src={photo.thumbUrl}
              alt={`第 ${String(index + 1)} 张图片`}
            />
            <Tappable
              className="ly-photo-field__remove"
              label={`去掉第 ${String(index + 1)} 张图片`}
              onTap={() => {
                onRemove(photo.id)
              }}
            >
              <Icon name="cross" />
            </Tappable>
          </View>
        ))}
        {photos.length < limit ? (
          <Tappable className="ly-photo-field__add" onTap={onAdd} disabled={isBusy}>
            <Icon name="camera" />
            <Text>{isBusy ? '正在上传…' : '拍照或选图'}</Text>
          </Tappable>
        ) : null}
      </View>
    </Field>
  )
}
