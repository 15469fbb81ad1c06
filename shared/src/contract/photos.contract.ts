import { z } from 'zod'
import { defineCommand } from './operation'
import { uploadedPhoto } from './fields'

export const photosOperations = {
  'photos.upload': defineCommand({
    summary: '上传一张图片（multipart 字段 file，最大 10 MB；重新编码并去除拍摄信息）',
    access: 'session',
    request: z.object({}),
    response: uploadedPhoto,
    errors: ['photos.unreadable'],
    encoding: 'multipart',
  }),
} as const
