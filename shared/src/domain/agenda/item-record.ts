/** What is noted while a matter is handled; the record, not the status, tells the work. */
export const RECORD_KINDS = [
  'progress',
  'contact',
  'coordinationRound',
  'visit',
  'transfer',
  'tracking',
  'transferReply',
  'proof',
  'defect',
  'fourStep',
] as const
export type RecordKind = (typeof RECORD_KINDS)[number]

export const RECORD_KIND_TEXT: Record<RecordKind, string> = {
  progress: '办理进展',
  contact: '联系提出人',
  coordinationRound: '协调会',
  visit: '入户走访',
  transfer: '转办函',
  tracking: '跟踪催办',
  transferReply: '承办单位答复',
  proof: '办结凭证',
  defect: '验收发现的问题',
  fourStep: '四议两公开记录',
}

/** Records that people add by hand; the others are written by the acts they belong to. */
export const ADDED_RECORD_KINDS = [
  'progress',
  'coordinationRound',
  'visit',
  'tracking',
  'transferReply',
] as const satisfies readonly RecordKind[]
export type AddedRecordKind = (typeof ADDED_RECORD_KINDS)[number]

export const ADDED_RECORD_KIND_TEXT: Record<AddedRecordKind, string> = {
  progress: RECORD_KIND_TEXT.progress,
  coordinationRound: RECORD_KIND_TEXT.coordinationRound,
  visit: RECORD_KIND_TEXT.visit,
  tracking: RECORD_KIND_TEXT.tracking,
  transferReply: RECORD_KIND_TEXT.transferReply,
}
