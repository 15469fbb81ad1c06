/** The words around WeChat's question whether messages may come. */
export const ASK_TEXT = {
  ask: '好，用微信告诉我',
  note: '每答应一次，可以收到一条。不答应也能在“消息”里看到。',
  agreed: '好的，到时候用微信告诉您。在“我的—微信提醒”里可以随时改。',
  declined: '好的，不用微信打扰您。有消息时，在“我的—消息”里看。',
  off: '您在微信里关掉了邻议的全部提醒。想打开的话，请到“我的—微信提醒”。',
  unasked: '微信这会儿没有弹出询问，以后可以在“我的—微信提醒”里打开。',
} as const
