// A process outside the simulator (as a seeding script is): both official SDKs, told where to go by variables alone.
const tcb = require('@cloudbase/node-sdk')
const cloud = require('wx-server-sdk')

async function main() {
  const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV })
  await app.database().createCollection('outside')
  await app
    .database()
    .collection('outside')
    .add({ from: 'node-sdk', at: new Date(0) })
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
  await cloud
    .database()
    .collection('outside')
    .add({ data: { from: 'wx-server-sdk' } })
  const { data } = await app.database().collection('outside').orderBy('from', 'asc').get()
  const { fileID } = await app.uploadFile({ cloudPath: 'seed/a.txt', fileContent: Buffer.from('种子') })
  const { fileContent } = await app.downloadFile({ fileID })
  const called = await app.callFunction({ name: 'probe', data: { deed: 'identity' } })
  const { OPENID, SOURCE } = called.result
  console.log(JSON.stringify({ from: data.map(({ from }) => from), text: String(fileContent), OPENID, SOURCE }))
}

main().catch((error) => {
  console.error(error)
  process.exit(1)
})
