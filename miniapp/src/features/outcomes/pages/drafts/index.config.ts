export default definePageConfig({
  navigationBarTitleText: '起草和定时公示',
  enablePullDownRefresh: true,
})
