import { randomBytes } from 'node:crypto'
import { present } from '../../domain/kernel/objects/rules'
import type { AppActionName, InputOf, OutputOf } from '../../typings/actions'
import { type Answered, dataOf, WAIT_FOR_EFFECTS } from './answer'

/** A WeChat user without a screen: what the mini-program's calls and uploads come to. */
export class PhoneClient {
  constructor(
    readonly url: string,
    readonly openid: string,
    private readonly headers: Record<string, string> = {},
  ) {}

  /** The same person, whose answers come when the effects are carried out too: the bills are whole. */
  waiting(): PhoneClient {
    return new PhoneClient(this.url, this.openid, WAIT_FOR_EFFECTS)
  }

  /** The whole answer, refusals included. */
  async ask<Name extends AppActionName>(
    action: Name | (string & {}),
    input: unknown = {},
  ): Promise<Answered<OutputOf<Name>>> {
    const response = await fetch(`${this.url}/sim/call/app`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-sim-openid': this.openid, ...this.headers },
      body: JSON.stringify({ action, input }),
    })
    const answer = (await response.json()) as { result?: Answered<OutputOf<Name>>; error?: unknown }
    if (!answer.result) throw new Error(`${action}: the function failed: ${JSON.stringify(answer.error)}`)
    return { ...answer.result, usage: JSON.parse(response.headers.get('x-sim-usage') ?? '{}') }
  }

  /** The data; throws Refused. */
  async call<Name extends AppActionName>(action: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
    return dataOf(action, await this.ask<Name>(action, input))
  }

  /** What the mini-program does with a photo: it says that it comes, then stores it. @returns the fileID */
  async upload(content: Buffer): Promise<string> {
    const { paths } = await this.call('uploads.announce', { requestId: requestId(), sizes: [content.length] })
    return this.store(content, present(paths[0]))
  }

  /** What wx.cloud.uploadFile does. @returns the fileID */
  async store(content: Buffer, cloudPath: string): Promise<string> {
    const response = await fetch(`${this.url}/sim/upload?cloudPath=${encodeURIComponent(cloudPath)}`, {
      method: 'PUT',
      headers: { 'x-sim-openid': this.openid },
      body: new Uint8Array(content),
    })
    return ((await response.json()) as { fileID: string }).fileID
  }

  /** What the person answers in the subscribe dialog, WeChat's side and ours. */
  async acceptMessages(templateIds: string[], answer: 'accept' | 'reject' = 'accept'): Promise<void> {
    for (const templateId of templateIds) {
      await fetch(`${this.url}/sim/subscribe`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ openid: this.openid, templateId, result: answer }),
      })
    }
    const results = Object.fromEntries(templateIds.map((id) => [id, answer]))
    await this.call('messaging.recordAccept' as never, { results, requestId: requestId() } as never)
  }
}

export const requestId = (): string => randomBytes(12).toString('hex')
