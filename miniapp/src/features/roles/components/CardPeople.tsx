import type { PublicCardPerson } from '@linyi/shared/contract/roles.contract'
import { ROLE_TEXT } from '@linyi/shared/domain/people/role'
import { DUTY_MEANING, DUTY_TYPE_TEXT } from '@linyi/shared/domain/roles/assignment'
import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Picture } from '@/components/picture/Picture'
import { photoUrl } from '@/platform/photos'
import './card-people.scss'

/** One person on a service card: face, name, office, duties; acts below. */
export function CardPersonRow({
  person,
  children,
}: {
  person: PublicCardPerson
  children?: ReactNode
}) {
  const { name, role, unit, photo, duties } = person
  const office = unit === null ? ROLE_TEXT[role] : `${String(unit)}单元 ${ROLE_TEXT[role]}`
  return (
    <View className="card-person">
      {photo === null ? (
        <View className="card-person__face" aria-hidden="true">
          <Text>{name.slice(0, 1)}</Text>
        </View>
      ) : (
        <Picture
          className="card-person__face"
          src={photoUrl(photo.thumbUrl)}
          alt={`${name}的照片`}
        />
      )}
      <View className="card-person__words">
        <Text className="card-person__office">{office}</Text>
        <Text className="card-person__name">{name}</Text>
        {duties.length === 0 ? null : (
          <Text className="ly-note">
            {duties.map((duty) => `${DUTY_TYPE_TEXT[duty]}（${DUTY_MEANING[duty]}）`).join('、')}
          </Text>
        )}
        {children}
      </View>
    </View>
  )
}
