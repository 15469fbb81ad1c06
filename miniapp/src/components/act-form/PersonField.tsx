import type { FoundPerson } from '@linyi/shared/contract/people.contract'
import { Text, View } from '@tarojs/components'
import { useLookUp } from '@/platform/use-api'
import { Field } from '../field/Field'
import { Icon } from '../icon/Icon'
import { LookUp } from '../look-up/LookUp'
import { Tappable } from '../tappable/Tappable'
import { PERSON_TEXT } from './form-text'
import './person-field.scss'

type Chosen = Pick<FoundPerson, 'id' | 'name'>

const FOUND_MAX = 10
const { hint: GENERAL_HINT, ...LOOK_UP } = PERSON_TEXT

/** Residents found by name or phone, masked, one or several of them chosen. */
export function PersonField({
  label,
  hint,
  error,
  chosen,
  onChange,
  isSeveral = false,
}: {
  label: string
  hint?: string
  error?: string
  chosen: readonly Chosen[]
  onChange: (chosen: readonly Chosen[]) => void
  isSeveral?: boolean
}) {
  const search = useLookUp('people.search')
  const found = (search.data?.items ?? []).filter(({ id }) => !chosen.some((one) => one.id === id))
  const choose = ({ id, name, homes }: FoundPerson) => {
    const one = { id, name: [name, ...homes.slice(0, 1)].join(' ') }
    onChange(isSeveral ? [...chosen, one] : [one])
    search.reset()
  }
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(error === undefined ? {} : { error })}
    >
      <View className="person-field">
        {chosen.map((one) => (
          <View key={one.id} className="person-field__chosen">
            <Icon name="me" />
            <Text className="ly-grow">{one.name}</Text>
            <Tappable
              className="person-field__remove"
              label={`去掉${one.name}`}
              onTap={() => {
                onChange(chosen.filter(({ id }) => id !== one.id))
              }}
            >
              <Icon name="cross" />
            </Tappable>
          </View>
        ))}
        {chosen.length > 0 && !isSeveral ? null : (
          <LookUp
            words={hint === undefined ? { ...LOOK_UP, hint: GENERAL_HINT } : LOOK_UP}
            isBusy={search.isPending}
            isNothing={search.data !== undefined && found.length === 0}
            error={search.error?.message ?? null}
            onSearch={(text) => {
              search.mutate({ text, limit: FOUND_MAX })
            }}
          />
        )}
        {found.map((person) => (
          <Tappable
            key={person.id}
            className="person-field__found"
            label={`选${person.name}`}
            onTap={() => {
              choose(person)
            }}
          >
            <View className="ly-grow">
              <Text>{person.name}</Text>
              <View>
                <Text className="ly-note">
                  {[...person.homes, person.phone ?? ''].filter(Boolean).join(' · ')}
                </Text>
              </View>
            </View>
            <Icon name="plus" />
          </Tappable>
        ))}
      </View>
    </Field>
  )
}
