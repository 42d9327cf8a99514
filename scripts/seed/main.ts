import { recountAll } from '../../cloudfunctions/timers/recount-all'
import { counters } from '../../domain'
import { pickupTaskOf } from '../../domain/casework'
import { cases } from '../../domain/casework/application/collection'
import { mailboxes } from '../../domain/messaging/mailbox'
import { people } from '../../domain/people/person'
import { communities } from '../../domain/places/communities'
import { accounts } from '../../domain/staff/account'
import { tasks } from '../../domain/tasks/task/document'
import { orders } from '../../domain/volunteering/order/document'
import { connect } from '../operator/connect'
import { run } from '../run'
import { demonstrationCases } from './cases'
import { demonstrationCommunity, neighbourCommunity } from './community'
import { demonstrationParts } from './demonstration-part'
import { withFamilies } from './families'
import { demonstrationMailboxes } from './mailboxes'
import { demonstrationOrders } from './orders'
import { demonstrationPeople, demonstrationWorkers } from './people'
import { registerWithSimulator } from './register'
import { demonstrationTemplates } from './settings'
import { demonstrationAccounts } from './staff'
import { withVolunteers } from './volunteers'

/** Writes the demonstration into the simulator at SIMULATOR_URL: invented people, plainly so. */
async function main() {
  const url = connect()
  // whom a notice reaches depends on its template
  process.env.SUBSCRIBE_TEMPLATES ??= JSON.stringify(demonstrationTemplates())
  const at = Date.now()
  const bare = demonstrationCommunity([], at)
  const workers = await demonstrationWorkers(bare, at)
  const community = demonstrationCommunity(workers, at)
  const residents = withFamilies(withVolunteers(await demonstrationPeople(bare, at)))
  const everybody = [...workers, ...residents]
  const staff = await demonstrationAccounts(at)
  const consents = demonstrationMailboxes(everybody, at)

  await communities.insertMany([community, neighbourCommunity(at)])
  await people.insertMany(everybody)
  await accounts.insertMany(staff)
  await mailboxes.insertMany(consents)
  const running = await demonstrationCases(everybody, staff, community, at)
  await cases.insertMany(running)
  await tasks.insertMany(running.map(pickupTaskOf).filter((task) => task !== null))
  await orders.insertMany(demonstrationOrders(everybody, community, at))
  for (const part of await demonstrationParts()) await part.write({ everybody, staff, community, at })
  await recountAll(counters, 60_000)
  await registerWithSimulator(url, everybody, staff, consents)
}

run(main)
