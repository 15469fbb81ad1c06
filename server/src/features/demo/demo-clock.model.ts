import { defineServiceModel } from '../../platform/db/model'

/** How far the demo's clock has been set forward. */
export interface DemoClockDocument {
  readonly _id: string
  readonly offsetMs: number
}

export const DemoClockModel = defineServiceModel<DemoClockDocument>('demoClock', {
  offsetMs: { type: Number, required: true },
})
