import type { MediaReason } from '../domain/checks/media-check.machine'

/** The sentences of the checks of pictures and recordings. */
export const MEDIA_ERRORS = {
  'checks.media_not_found': {
    status: 404,
    message: '这张图片或这段录音不在了，可能已被发的人撤下，请刷新列表。',
  },
  'checks.media_settled': {
    status: 409,
    message: '已经有人核查过了，请刷新列表看结果。',
  },
  'checks.media_appeal_over': {
    status: 409,
    message: '申请复核的时间已经过了。可以换一张图片或重新录一段，再发一次。',
  },
  'checks.media_appeal_used': {
    status: 409,
    message: '已经申请过一次复核，不能再申请。可以换一张图片或重新录一段。',
  },
} as const satisfies Record<MediaReason | 'checks.media_not_found', object>
