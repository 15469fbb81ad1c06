import { JOIN_TEXT } from './households.text'
import type { BuildingChoice } from './use-places'

/** A door that is being chosen. */
export interface DoorForm {
  estateId: string | null
  buildingId: string | null
  unit: number | null
  door: string
}

export const EMPTY_DOOR: DoorForm = { estateId: null, buildingId: null, unit: null, door: '' }

export type DoorProblems = Partial<Record<keyof DoorForm, string>>

/** What is missing of the building. */
export function buildingProblems({ estateId, buildingId }: DoorForm): DoorProblems {
  if (estateId === null) return { estateId: JOIN_TEXT.needEstate }
  return buildingId === null ? { buildingId: JOIN_TEXT.needBuilding } : {}
}

/** What is missing of the door in its building. */
export function doorProblems({ unit, door }: DoorForm): DoorProblems {
  return {
    ...(unit === null ? { unit: JOIN_TEXT.needUnit } : {}),
    ...(door.trim() === '' ? { door: JOIN_TEXT.needDoor } : {}),
  }
}

/** Takes over a change; what hung on the old estate or building is chosen anew. */
export function changeDoor(
  form: DoorForm,
  part: Partial<DoorForm>,
  buildings: readonly BuildingChoice[],
): DoorForm {
  const next = { ...form, ...part }
  if (part.estateId !== undefined && part.estateId !== form.estateId) {
    const inside = buildings.filter((one) => one.estateId === part.estateId)
    next.buildingId = inside.length === 1 ? (inside[0]?.id ?? null) : null
  }
  if (next.buildingId !== form.buildingId) {
    const units = buildings.find((one) => one.id === next.buildingId)?.units
    next.unit = units === 1 ? 1 : null
  }
  return next
}
