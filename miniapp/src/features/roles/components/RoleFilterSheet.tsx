import { ROLE_TEXT, ROLES, type Role } from '@linyi/shared/domain/people/role'
import { SCOPE_KINDS_OF } from '@linyi/shared/domain/roles/assignment'
import { BigButton } from '@/components/big-button/BigButton'
import { ChoiceField } from '@/components/field/ChoiceField'
import { Sheet } from '@/components/sheet/Sheet'
import { ROLES_TEXT } from '../roles.text'
import { usePlaces } from '../use-places'

const ALL = 'all'

/** What the list is cut down to; an absent part means all. */
export interface RoleFilter {
  role?: Role
  gridId?: string
}

const ROLE_OPTIONS = [
  { value: ALL, text: ROLES_TEXT.allRoles },
  ...ROLES.filter((role) => SCOPE_KINDS_OF[role].length > 0).map((role) => ({
    value: role,
    text: ROLE_TEXT[role],
  })),
] as const

/** Office and grid of the list, all choices in sight. */
export function RoleFilterSheet({
  filter,
  onChange,
  onClose,
}: {
  filter: RoleFilter
  onChange: (filter: RoleFilter) => void
  onClose: () => void
}) {
  const { grids } = usePlaces()
  const { role, gridId } = filter
  return (
    <Sheet title={ROLES_TEXT.filterTitle} onClose={onClose}>
      <ChoiceField<Role | typeof ALL>
        label={ROLES_TEXT.role}
        layout="tiles"
        options={ROLE_OPTIONS}
        value={role ?? ALL}
        onChange={(value) => {
          onChange({
            ...(gridId === undefined ? {} : { gridId }),
            ...(value === ALL ? {} : { role: value }),
          })
        }}
      />
      {grids.length > 1 ? (
        <ChoiceField
          label={ROLES_TEXT.where}
          layout="tiles"
          options={[
            { value: ALL, text: ROLES_TEXT.allGrids },
            ...grids.map((grid) => ({ value: grid.id, text: grid.name })),
          ]}
          value={gridId ?? ALL}
          onChange={(value) => {
            onChange({
              ...(role === undefined ? {} : { role }),
              ...(value === ALL ? {} : { gridId: value }),
            })
          }}
        />
      ) : null}
      <BigButton text={ROLES_TEXT.seeFiltered} onTap={onClose} />
    </Sheet>
  )
}
