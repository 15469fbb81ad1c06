import { defineServiceModel } from '../db/model'

/** An API whose quota is used up, and until when nobody asks it. */
export interface QuotaDocument {
  /** The API. */
  readonly _id: string
  readonly errcode: number
  readonly until: Date
}

export const QuotaModel = defineServiceModel<QuotaDocument>('wechatQuotas', {
  errcode: { type: Number, required: true },
  until: { type: Date, required: true },
})
