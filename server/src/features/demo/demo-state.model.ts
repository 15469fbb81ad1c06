import { defineServiceModel } from '../../platform/db/model'

/** What this database knows of being a demo. */
export interface DemoStateDocument {
  readonly _id: string
  /** How far the demo's clock has been set forward. */
  readonly offsetMs: number
  /** Whether the story has been told to its end. */
  readonly isTold: boolean
}

export const DemoStateModel = defineServiceModel<DemoStateDocument>('demoState', {
  offsetMs: { type: Number, required: true },
  isTold: { type: Boolean, required: true },
})
