import { DEMO_PASSWORD } from '../../scripts/seed/settings'
import type { AdminActionName, AdminInputOf, AdminOutputOf } from '../../typings/actions'
import { type Answered, dataOf, WAIT_FOR_EFFECTS } from './answer'

/** A member of staff without a screen: POST /api/admin/<action> with the session cookie. */
export class ConsoleClient {
  private constructor(
    readonly url: string,
    readonly cookie: string,
    private readonly headers: Record<string, string> = {},
  ) {}

  /** The same session, whose answers come when the effects are carried out too: the bills are whole. */
  waiting(): ConsoleClient {
    return new ConsoleClient(this.url, this.cookie, WAIT_FOR_EFFECTS)
  }

  static async signIn(url: string, account: string, password = DEMO_PASSWORD): Promise<ConsoleClient> {
    const client = new ConsoleClient(url, '')
    const response = await client.post('staff.login', { account, password })
    const answer = (await response.json()) as Answered<unknown>
    dataOf('staff.login', answer)
    return new ConsoleClient(url, (response.headers.get('set-cookie') ?? '').replace(/;.*/s, ''))
  }

  static anonymous(url: string): ConsoleClient {
    return new ConsoleClient(url, '')
  }

  async ask<Name extends AdminActionName>(
    action: Name | (string & {}),
    input: unknown = {},
  ): Promise<Answered<AdminOutputOf<Name>>> {
    const response = await this.post(action, input)
    const answer = (await response.json()) as Answered<AdminOutputOf<Name>>
    return { ...answer, usage: JSON.parse(response.headers.get('x-sim-usage') ?? '{}') }
  }

  async call<Name extends AdminActionName>(action: Name, input: AdminInputOf<Name>): Promise<AdminOutputOf<Name>> {
    return dataOf(action, await this.ask<Name>(action, input))
  }

  private post(action: string, input: unknown) {
    return fetch(`${this.url}/api/admin/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(this.cookie ? { cookie: this.cookie } : {}), ...this.headers },
      body: JSON.stringify(input),
    })
  }
}
