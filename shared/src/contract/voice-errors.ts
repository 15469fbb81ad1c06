/** The sentences for voice notes. */
export const VOICE_ERRORS = {
  'voices.unreadable': { status: 415, message: '这段录音无法识别，请重新录一段。' },
  'voices.too_long': { status: 422, message: '录音最长 60 秒，请分成几句说或重新录。' },
  'voices.too_large': { status: 413, message: '录音文件太大，请重新录短一点。' },
  'voices.unknown': { status: 422, message: '录音没有上传成功，请重新录一段。' },
} as const
