export default definePageConfig({ navigationBarTitleText: '使用介绍' })
