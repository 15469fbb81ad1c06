export default definePageConfig({ navigationBarTitleText: '邻议' })
