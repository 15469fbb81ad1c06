export default definePageConfig({
  navigationBarTitleText: '公布的票箱',
  enablePullDownRefresh: true,
})
