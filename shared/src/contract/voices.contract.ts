import { z } from 'zod'
import { uploadedVoice } from './fields'
import { defineCommand } from './operation'

export const voicesOperations = {
  'voices.upload': defineCommand({
    summary:
      '上传一段录音（multipart 字段 file；MP3、AAC/M4A 或 WAV，最长 60 秒，最大 2 MB；去除附带信息）',
    access: 'session',
    request: z.object({}),
    response: uploadedVoice,
    errors: ['voices.unreadable', 'voices.too_long', 'voices.too_large'],
    encoding: 'multipart',
  }),
} as const
