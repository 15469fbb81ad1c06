import { z } from 'zod'
import { defineQuery } from './operation'
import { id } from './fields'

const building = z.object({ id, name: z.string(), units: z.number().int() })

const estate = z.object({
  id,
  name: z.string(),
  /** Null where the estate has no property company. */
  propertyCompany: z.string().nullable(),
  buildings: z.array(building),
})

const grid = z.object({
  id,
  /** A label, unique in the street; never a position in a list. */
  code: z.string(),
  name: z.string(),
  partyBranch: z.string(),
  council: z.string(),
  councilMembers: z.number().int(),
  adults: z.number().int(),
  estates: z.array(estate),
})

const community = z.object({ id, name: z.string(), streetName: z.string() })

export const placesOperations = {
  'places.communities': defineQuery({
    summary: '可以加入的社区',
    access: 'public',
    request: z.object({}),
    response: z.object({ items: z.array(community) }),
    errors: [],
  }),
  'places.building': defineQuery({
    summary: '一栋楼和它的单元（不列门牌）',
    access: 'session',
    request: z.object({ buildingId: id }),
    response: z.object({
      id,
      name: z.string(),
      estate: z.object({ id, name: z.string() }),
      grid: z.object({ id, code: z.string(), name: z.string() }),
      /** The numbers over the stairs' doors; doors are never listed, who lives there types theirs. */
      units: z.array(z.number().int()),
    }),
    errors: ['places.not_found'],
  }),
  'places.overview': defineQuery({
    summary: '本社区的网格、小区和楼栋',
    access: 'session',
    request: z.object({}),
    response: z.object({
      community,
      grids: z.array(grid),
    }),
    errors: [],
  }),
} as const

export type GridView = z.infer<typeof grid>
