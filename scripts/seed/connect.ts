/** Points the official SDK of this process at the simulator, as CloudBase's own runtime would. @returns its address */
export function connect(): string {
  const url = process.env.SIMULATOR_URL
  if (!url) throw new Error('SIMULATOR_URL is missing: this script is started by npm start')
  Object.assign(process.env, {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/tcb/admin` }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'puziling-local',
    TCB_ENV: 'puziling-local',
    TENCENTCLOUD_SECRETID: 'none',
    TENCENTCLOUD_SECRETKEY: 'none',
    TENCENTCLOUD_SESSIONTOKEN: 'none',
  })
  return url
}
