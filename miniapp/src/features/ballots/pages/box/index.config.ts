export default definePageConfig({ navigationBarTitleText: '公布的票箱' })
