export default definePageConfig({
  navigationBarTitleText: '收到的反馈',
  enablePullDownRefresh: true,
})
