export interface TestPerson { readonly name: string; readonly handle: string; readonly password: string }
export interface TestNetwork { readonly server: string; readonly people: readonly TestPerson[]; stop(): Promise<void> }
export const startNetwork: (names?: readonly string[]) => Promise<TestNetwork>
