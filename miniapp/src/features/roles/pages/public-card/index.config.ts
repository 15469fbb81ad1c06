export default definePageConfig({
  navigationBarTitleText: '党员服务公示牌',
  enableShareAppMessage: true,
  enableShareTimeline: true,
  enablePullDownRefresh: true,
})
