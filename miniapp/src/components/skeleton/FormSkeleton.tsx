import { View } from '@tarojs/components'
import { Column, Columns } from '../columns/Columns'
import { Skeleton } from './Skeleton'
import './skeleton.scss'

/** The shape of fields that are on their way: what is asked, and the box for it. */
export function FormSkeleton({ fields = 4 }: { fields?: number }) {
  return (
    <View className="ly-stack ly-skeleton-fields" aria-label="正在打开">
      {Array.from({ length: fields }, (_, index) => (
        <View key={index} className="ly-skeleton-field" aria-hidden="true">
          <View className="ly-skeleton-field__label" />
          <View className="ly-skeleton-field__box" />
        </View>
      ))}
    </View>
  )
}

/** The shape of an act on its way: what it is about, and at a desk beside that the fields. */
export function ActSkeleton() {
  return (
    <Columns>
      <Column>
        <Skeleton cards={1} isTall />
      </Column>
      <Column>
        <FormSkeleton fields={3} />
      </Column>
    </Columns>
  )
}
