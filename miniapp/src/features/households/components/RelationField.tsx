import { RELATION_TEXT, RELATIONS, type Relation } from '@linyi/shared/domain/people/residency'
import { ChoiceField } from '@/components/field/ChoiceField'

const OPTIONS = RELATIONS.map((relation) => ({ value: relation, text: RELATION_TEXT[relation] }))

/** How somebody belongs to a household. */
export function RelationField({
  label,
  value,
  onChange,
  error,
}: {
  label: string
  value: Relation | null
  onChange: (relation: Relation) => void
  error?: string
}) {
  return (
    <ChoiceField
      label={label}
      layout="pairs"
      options={OPTIONS}
      value={value}
      onChange={onChange}
      {...(error === undefined ? {} : { error })}
    />
  )
}
