import { wx } from '../../domain/kernel'
import { nodeSdk } from './node-sdk'

/**
 * Points this process at an environment, through @cloudbase/node-sdk: the simulator at SIMULATOR_URL, or the real one that
 * CLOUD_ENV names, with TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY of its account.
 * @returns what it is, for people
 */
export function connect(): string {
  const { SIMULATOR_URL, CLOUD_ENV, TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY } = process.env
  if (SIMULATOR_URL) {
    connectToSimulator(SIMULATOR_URL)
    return SIMULATOR_URL
  }
  if (!CLOUD_ENV) throw new Error('SIMULATOR_URL or CLOUD_ENV is missing: which environment is meant?')
  if (!TENCENTCLOUD_SECRETID || !TENCENTCLOUD_SECRETKEY)
    throw new Error(`TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY are missing: the keys of ${CLOUD_ENV}'s account`)
  wx.useSdk(nodeSdk({ name: CLOUD_ENV, secretId: TENCENTCLOUD_SECRETID, secretKey: TENCENTCLOUD_SECRETKEY }))
  return CLOUD_ENV
}

/** The variables that the platform gives its own processes, with the simulator's address. */
function connectToSimulator(url: string): void {
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
  wx.useSdk(nodeSdk())
}
