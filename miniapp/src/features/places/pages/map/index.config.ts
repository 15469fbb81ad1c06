export default definePageConfig({ navigationBarTitleText: '社区资料', enablePullDownRefresh: true })
