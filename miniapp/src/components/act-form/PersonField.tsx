import type { FoundPerson } from '@linyi/shared/contract/people.contract'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useLookUp } from '@/platform/use-api'
import { BigButton } from '../big-button/BigButton'
import { Field } from '../field/Field'
import { TextField } from '../field/TextField'
import { Icon } from '../icon/Icon'
import { Tappable } from '../tappable/Tappable'
import { PERSON_TEXT } from './form-text'
import './person-field.scss'

type Chosen = Pick<FoundPerson, 'id' | 'name'>

const FOUND_MAX = 10

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
  const [text, setText] = useState('')
  const search = useLookUp('people.search')
  const found = (search.data?.items ?? []).filter(({ id }) => !chosen.some((one) => one.id === id))
  const choose = ({ id, name, homes }: FoundPerson) => {
    const one = { id, name: [name, ...homes.slice(0, 1)].join(' ') }
    onChange(isSeveral ? [...chosen, one] : [one])
    setText('')
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
          <>
            <TextField
              label={PERSON_TEXT.field}
              {...(hint === undefined ? { hint: PERSON_TEXT.hint } : {})}
              limit={30}
              value={text}
              onChange={setText}
            />
            <BigButton
              kind="plain"
              icon="search"
              text={PERSON_TEXT.search}
              busy={search.isPending}
              disabled={text.trim() === ''}
              {...(text.trim() === '' ? { note: PERSON_TEXT.needWord } : {})}
              onTap={() => {
                search.mutate({ text: text.trim(), limit: FOUND_MAX })
              }}
            />
          </>
        )}
        {search.data && found.length === 0 ? (
          <Text className="ly-note">{PERSON_TEXT.none}</Text>
        ) : null}
        {search.error ? <Text className="ly-note">{search.error.message}</Text> : null}
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
