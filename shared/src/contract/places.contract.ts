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

export const placesOperations = {
  'places.overview': defineQuery({
    summary: '本社区的网格、小区和楼栋',
    access: 'session',
    request: z.object({}),
    response: z.object({
      community: z.object({ id, name: z.string(), streetName: z.string() }),
      grids: z.array(grid),
    }),
    errors: [],
  }),
} as const

export type GridView = z.infer<typeof grid>
