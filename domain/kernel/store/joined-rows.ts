/** What joins brought, by the name of each: rows of whatever collection it reads. */
export type Joined = Record<string, never[]>
